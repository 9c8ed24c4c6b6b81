package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.home.Home;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command works: the checkout and the home of the stack it is about. */
final class Place {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "where the stack keeps its state (default: $GIGSTREAM_HOME, else .gigstream)")
    private Path chosen;

    Path root() {
        String root = System.getenv("GIGSTREAM_ROOT");
        return Path.of(root == null ? "" : root).toAbsolutePath().normalize();
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
