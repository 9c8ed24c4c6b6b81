package dev.gigstream.bench.gateway;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.load.Child;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The built gateway as it ships, with one route to the trivial backend, and no rate limit, as HAProxy has none. */
record MeasuredGateway(Child process, int port) implements AutoCloseable {
    private static final String ROUTES = """
            spring.cloud.gateway.server.webflux.routes:
              - id: trivial
                uri: http://127.0.0.1:%d
                predicates: [Path=/bench/**]
                metadata: {service: trivial, token: required, limit: "off"}
            """;

    static MeasuredGateway start(
            BenchSettings settings, Path folder, SigningKeyFiles keys, int backend, boolean cacheTokens)
            throws IOException {
        var port = Child.freePort();
        var routes = Files.writeString(folder.resolve("gateway-routes.yml"), ROUTES.formatted(backend));
        var environment = Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", String.valueOf(port),
                "GATEWAY_MANAGEMENT_PORT", String.valueOf(Child.freePort()),
                "JWT_SIGNING_KEYS", keys.privateKeys().toString(),
                "GIGSTREAM_EDGE_TOKENCACHE_ENABLED", String.valueOf(cacheTokens),
                "SPRING_CONFIG_ADDITIONALLOCATION", routes.toUri().toString());
        var process = Child.start(
                folder.resolve("gateway-" + (cacheTokens ? "cached" : "anew") + ".log"),
                environment,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx160m",
                        "-XX:+UseCompactObjectHeaders",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        settings.app("edge-gateway").toString()));
        return new MeasuredGateway(process.listening(port, Duration.ofMinutes(2)), port);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.close();
    }
}
