package dev.gigstream.testkit.service;

import static org.awaitility.Awaitility.await;

import dev.gigstream.testkit.http.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A service as a process of its own, so that it can be killed as an operating system kills, and started again. */
public final class MortalService implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(120);

    private final int port;
    private final List<String> command;
    private Process process;

    private MortalService(int port, List<String> command) {
        this.port = port;
        this.command = command;
    }

    /** A service of this test's class path on a port of its own, that does not run yet. */
    public static MortalService of(Class<?> application) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                application.getName(),
                "--server.port=" + port));
        return new MortalService(port, command);
    }

    /** The same with a Spring property, from its next start on. */
    public MortalService with(String property, Object value) {
        command.add("--" + property + "=" + value);
        return this;
    }

    /** Starts it with the addresses of this test's servers, without waiting for it. */
    public MortalService start() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "mortal-service.log").toFile()));
        System.getProperties().forEach((name, value) -> {
            if (name.toString().matches("[A-Z_]+")) {
                builder.environment().put(name.toString(), value.toString());
            }
        });
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits until it says that it is ready. */
    public MortalService awaitReady() {
        await().atMost(TO_START)
                .ignoreExceptions()
                .until(() -> client().get("/actuator/health/readiness").status() == 200);
        return this;
    }

    public int port() {
        return port;
    }

    /** A client of it without a token. */
    public Api client() {
        return Api.at(port);
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
