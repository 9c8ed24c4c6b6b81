package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.local.process.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRegistryIT {
    @TempDir
    private Path home;

    @Test
    void keepsASchemaUnderItsConfluentIdThroughAKill() throws Exception {
        try (var postgres = StartedPart.of(new PostgresServer(), home);
                var registry = StartedPart.of(new SchemaRegistry(), postgres.context())) {
            int port = registry.port(Ports.REGISTRY);
            String id = Http.send(
                    "POST", port, "/apis/ccompat/v7/subjects/word-value/versions", "{\"schema\": \"\\\"string\\\"\"}");

            registry.killAndRestart();

            assertThat(id).isEqualTo("{\"id\":1}");
            assertThat(Http.get(port, "/apis/ccompat/v7/schemas/ids/1")).contains("string");
        }
    }
}
