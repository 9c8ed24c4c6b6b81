package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where a command works: the checkout and the home of the stack it is about. */
final class Place {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "where the stack keeps its state (default: $GIGSTREAM_HOME, else .gigstream)")
    private Path chosen;

    /** The checkout: the script names it; without the script it is the one around the current directory. */
    Path root() {
        String named = System.getenv("GIGSTREAM_ROOT");
        Path here = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
        return Stream.iterate(here, Objects::nonNull, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("gigstream")))
                .findFirst()
                .orElse(here);
    }

    /** For what belongs to the checkout and to no stack. */
    Path temporary() {
        return root().resolve("target/tmp");
    }

    /** The Java that runs this runs everything. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    Home home() {
        return Home.of(directory());
    }

    private Path directory() {
        String fromEnvironment = System.getenv("GIGSTREAM_HOME");
        if (chosen != null) {
            return chosen;
        }
        return fromEnvironment == null || fromEnvironment.isBlank()
                ? root().resolve(".gigstream")
                : Path.of(fromEnvironment);
    }
}
