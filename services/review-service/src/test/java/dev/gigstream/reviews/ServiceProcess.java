package dev.gigstream.reviews;

import dev.gigstream.testkit.http.Api;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** review-service as a process of its own, that can be killed. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(120);

    private final List<String> command = new ArrayList<>();
    private Process process;

    ServiceProcess(int port, Map<String, String> settings) {
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ReviewServiceApplication.class.getName(),
                "--server.port=" + port));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    }

    ServiceProcess start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-service.log")));
            System.getProperties().forEach((name, value) -> {
                if (name.toString().matches("[A-Z_]+")) {
                    builder.environment().put(name.toString(), value.toString());
                }
            });
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    void awaitReady(Api api) {
        Awaitility.await()
                .atMost(TO_START)
                .ignoreExceptions()
                .until(() -> api.get("/actuator/health/readiness").status() == 200);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
