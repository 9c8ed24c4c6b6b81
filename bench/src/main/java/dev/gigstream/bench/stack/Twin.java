package dev.gigstream.bench.stack;

import dev.gigstream.bench.load.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A second instance of a service, started as the stack started the first, on a port of its own. */
public record Twin(URI first, URI second, Child process) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public static Twin of(BenchStack stack, String service, Path folder) throws IOException, InterruptedException {
        return of(stack, service, folder, Map.of());
    }

    /** @param otherwise what else the two cannot share */
    public static Twin of(BenchStack stack, String service, Path folder, Map<String, String> otherwise)
            throws IOException, InterruptedException {
        var running = stack.process(service);
        var port = Child.freePort();
        var environment = new HashMap<>(running.environment());
        environment.putAll(otherwise);
        environment.put("SERVER_PORT", String.valueOf(port));
        var temporary = Files.createDirectories(folder.resolve(service + "-tmp"));
        var process = Child.start(
                folder.resolve(service + ".log"), running.folder(), environment, command(running, temporary));
        var twin = new Twin(loopback(stack.port(service)), loopback(port), process);
        try {
            process.listening(port, PATIENCE);
            twin.awaitReady();
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.close();
            throw e;
        }
        return twin;
    }

    private static List<String> command(RunningProcess running, Path temporary) {
        var command = new ArrayList<>(running.command());
        command.removeIf(flag -> flag.startsWith("-Djava.io.tmpdir="));
        command.add(command.indexOf("-jar"), "-Djava.io.tmpdir=" + temporary);
        return command;
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var question = HttpRequest.newBuilder(second.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            while (http.send(question, BodyHandlers.discarding()).statusCode() != 200) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("not ready: " + second);
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
