package dev.gigstream.local.supervisor.apps;

import dev.gigstream.local.process.FileTree;
import dev.gigstream.local.supervisor.supervision.Unit.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Unpacks an application's jar once per content, because an unpacked one starts faster and shares its libraries. */
final class Installation {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path apps;
    private final Path java;
    private final Path logs;

    Installation(Path apps, Path java, Path logs) {
        this.apps = apps;
        this.java = java;
        this.logs = logs;
    }

    /** The directory with {@code app.jar} and {@code lib/}. */
    Path of(Application application, Progress progress) throws IOException, InterruptedException {
        if (Files.notExists(application.jar())) {
            throw new IOException(
                    application.jar() + " is missing: build it with 'mvn package -DskipTests', or run ./gigstream up.");
        }
        Path place = apps.resolve(application.program());
        Path installed = place.resolve(new ApplicationJar(application.jar()).fingerprint());
        if (Files.notExists(installed)) {
            progress.doing("unpacks");
            // Earlier contents: a process that still runs on one keeps its open files.
            FileTree.clear(place);
            unpack(application, place.resolve("unpacking"));
            Files.move(place.resolve("unpacking"), installed, StandardCopyOption.ATOMIC_MOVE);
        }
        return installed;
    }

    private void unpack(Application application, Path into) throws IOException, InterruptedException {
        List<String> command = List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                application.jar().toString(),
                "extract",
                "--destination",
                into.toString());
        new Program(command, Map.of(), apps, logs.resolve(application.name() + "-unpacking.log")).run(LIMIT);
        Files.move(into.resolve(application.jar().getFileName()), into.resolve("app.jar"));
        new LibraryPool(apps.resolve("libraries")).share(into.resolve("lib"));
    }
}
