package dev.gigstream.local.parts;

import dev.gigstream.local.process.HealthProbe;
import dev.gigstream.local.process.Part;
import dev.gigstream.local.process.PartContext;
import dev.gigstream.local.process.Ports;
import dev.gigstream.local.process.ProcessSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Apicurio Registry, which also speaks the Confluent API; it keeps its schemas in PostgreSQL. */
public final class SchemaRegistry implements Part {
    public static final String DATABASE = "registry";
    private static final int HEAP_MEGABYTES = 160;

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public List<String> needs() {
        return List.of("postgres");
    }

    @Override
    public ProcessSpec prepare(PartContext context) throws IOException {
        Path home = unpacked(context);
        int port = context.ports().of(Ports.REGISTRY);
        int management = context.ports().of(Ports.REGISTRY_MANAGEMENT);
        return new ProcessSpec(
                name(),
                new JavaCommand(context, name(), HEAP_MEGABYTES)
                        .with(
                                "-XX:MaxDirectMemorySize=32m",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                        .jar(home.resolve("quarkus-run.jar")),
                environment(context, port, management),
                context.data(name()),
                List.of(port, management),
                HealthProbe.http("http://127.0.0.1:" + management + "/health/ready", 200),
                Duration.ofSeconds(120),
                Duration.ofSeconds(15));
    }

    private static Path unpacked(PartContext context) throws IOException {
        Path archive = Artifacts.located().file("apicurio-registry-app-", "-all.tar.gz");
        String version = archive.getFileName().toString().replace("-all.tar.gz", "");
        return new Software(context.software())
                .unpacked(version, target -> Archive.whole().untarGz(archive, target));
    }

    private static Map<String, String> environment(PartContext context, int port, int management) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(management)),
                Map.entry("QUARKUS_THREAD_POOL_MAX_THREADS", "16"),
                Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"),
                Map.entry("APICURIO_STORAGE_KIND", "sql"),
                Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                Map.entry("APICURIO_DATASOURCE_URL", PostgresServer.jdbcUrl(context.ports(), DATABASE)),
                Map.entry("APICURIO_DATASOURCE_USERNAME", DATABASE),
                Map.entry("APICURIO_DATASOURCE_PASSWORD", PostgresServer.password(context.secrets(), DATABASE)),
                Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "2"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "2"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "8"));
    }
}
