package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.parts.Artifacts;
import dev.gigstream.local.process.FileTree;
import dev.gigstream.local.supervisor.home.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the supervisor as a process that outlives this one and its terminal. It runs from its own copy of the class
 * path, so that a later build cannot pull the jars from under it.
 */
final class DetachedSupervisor {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Home home;

    DetachedSupervisor(Home home) {
        this.home = home;
    }

    Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary(),
                "-Xmx48m",
                "-Xms16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:+UseCompactObjectHeaders",
                "-Dgigstream.artifacts=" + Artifacts.located().directory(),
                "-cp",
                ownClassPath(),
                "dev.gigstream.local.supervisor.Gigstream"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(home.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.log("supervisor").toFile()))
                .start();
        process.getOutputStream().close();
        return process;
    }

    private Path temporary() throws IOException {
        Path temporary = home.temporary("supervisor");
        FileTree.clear(temporary);
        return temporary;
    }

    private String ownClassPath() throws IOException {
        Path copies = home.apps().resolve("supervisor");
        Files.createDirectories(copies);
        List<String> copied = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            copied.add(copy(Path.of(element), copies).toString());
        }
        return String.join(File.pathSeparator, copied);
    }

    private static Path copy(Path element, Path into) throws IOException {
        if (!Files.isRegularFile(element)) {
            return element.toAbsolutePath();
        }
        Path copy = into.resolve(element.getFileName());
        boolean isCurrent = Files.exists(copy)
                && Files.size(copy) == Files.size(element)
                && Files.getLastModifiedTime(copy).equals(Files.getLastModifiedTime(element));
        if (!isCurrent) {
            Path draft = into.resolve(element.getFileName() + ".draft");
            Files.copy(element, draft, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }
}
