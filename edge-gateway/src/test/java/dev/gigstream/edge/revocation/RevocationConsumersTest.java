package dev.gigstream.edge.revocation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class RevocationConsumersTest {
    @Test
    void logsInAsItIsTold() {
        Map<String, String> broker = Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config", "no.such.LoginModule required;");
        RevocationConsumers consumers = new RevocationConsumers(
                new RevocationSettings(true, "127.0.0.1:1", broker, Duration.ofMinutes(20), Duration.ofMillis(10)));
        assertThatThrownBy(consumers::get)
                .isInstanceOf(KafkaException.class)
                .rootCause()
                .hasMessageContaining("no.such.LoginModule");
    }
}
