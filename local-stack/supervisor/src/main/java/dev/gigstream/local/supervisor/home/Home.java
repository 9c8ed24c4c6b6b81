package dev.gigstream.local.supervisor.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The state directory of one installation, {@code .gigstream} by default, and where each thing lives in it. */
public record Home(Path directory) {

    public static Home of(Path directory) {
        return new Home(directory.toAbsolutePath().normalize());
    }

    /** What a running stack needs and a stopped one does not. */
    public Path run() {
        return directory.resolve("run");
    }

    public Path requests() {
        return run().resolve("requests");
    }

    public Path snapshot() {
        return run().resolve("state");
    }

    public Path supervisorPid() {
        return run().resolve("supervisor.pid");
    }

    public Path lock() {
        return directory.resolve("lock");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** What a process writes there is gone at its next start. */
    public Path temporary(String process) {
        return directory.resolve("tmp").resolve(process);
    }

    public Path data() {
        return directory.resolve("data");
    }

    public Path apps() {
        return directory.resolve("apps");
    }

    public Path keys() {
        return directory.resolve("keys");
    }

    public Path demoPassword() {
        return directory.resolve("demo-password");
    }

    public Path portsFile() {
        return directory.resolve("ports.properties");
    }

    public Path outsideFile() {
        return directory.resolve("outside.properties");
    }

    public boolean exists() {
        return Files.isDirectory(directory);
    }

    public void create() {
        try {
            Files.createDirectories(requests());
            Files.createDirectories(logs());
            Files.createDirectories(data());
            Files.createDirectories(apps());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write to " + directory + ": choose another place with --home or GIGSTREAM_HOME.", e);
        }
    }
}
