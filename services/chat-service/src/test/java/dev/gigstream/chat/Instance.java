package dev.gigstream.chat;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** An instance of the service in this process, ready for sockets. */
record Instance(ConfigurableApplicationContext context, int socketPort) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static Instance start(Path keys, String database) throws IOException {
        int socketPort = freePort();
        ConfigurableApplicationContext context = SpringApplication.run(
                ChatServiceApplication.class,
                arguments(keys, database, socketPort).toArray(String[]::new));
        HealthIndicator sockets = context.getBean("socketsHealthIndicator", HealthIndicator.class);
        await().atMost(PATIENCE).until(() -> sockets.health().getStatus().equals(Status.UP));
        return new Instance(context, socketPort);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> arguments(Path keys, String database, int socketPort) {
        return List.of(
                "--server.port=0",
                "--gigstream.sockets.port=" + socketPort,
                "--gigstream.sockets.events-per-second=200",
                "--gigstream.tokens.public-keys=" + keys,
                "--spring.mongodb.database=" + database);
    }
}
