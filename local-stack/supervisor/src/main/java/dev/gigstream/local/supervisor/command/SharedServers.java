package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.apps.JavaTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The servers that the integration tests of all modules share: started once, ended with this object. */
final class SharedServers implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration ENDED_WITHIN = Duration.ofMinutes(2);
    private static final int HEAP_MEGABYTES = 64;

    private final Process process;
    private final Path addresses;

    private SharedServers(Process process, Path addresses) {
        this.process = process;
        this.addresses = addresses;
    }

    static SharedServers start(Path root, Path work) throws IOException, InterruptedException {
        Path addresses = Files.createDirectories(work).resolve("servers.json");
        Path log = work.resolve("servers.log");
        Files.deleteIfExists(addresses);
        List<String> command = JavaTool.of(
                        root, "libs/test-kit", "test-kit", "dev.gigstream.testkit.infrastructure.TestInfrastructure")
                .command(
                        Place.java(),
                        work.resolve("tmp"),
                        HEAP_MEGABYTES,
                        List.of(work.resolve("servers").toString(), addresses.toString()));
        Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        SharedServers servers = new SharedServers(process, addresses);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::askToEnd));
        servers.awaitReady(log);
        return servers;
    }

    Path addresses() {
        return addresses;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        Patience.of(READY_WITHIN).until(() -> Files.exists(addresses) || !process.isAlive());
        if (Files.notExists(addresses)) {
            close();
            throw new Complaint("the servers for the tests do not start; the end of " + log + ":\n  "
                    + String.join("\n  ", LogTail.of(log, 20)));
        }
    }

    /** They end when nobody writes to them any more. */
    private void askToEnd() {
        try {
            process.getOutputStream().close();
        } catch (IOException endedAlready) {
            process.destroy();
        }
    }

    @Override
    public void close() {
        askToEnd();
        try {
            if (!process.waitFor(ENDED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
