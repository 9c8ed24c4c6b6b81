package dev.gigstream.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DefaultSettingsTest {
    @Test
    void clientsOfKafkaLogInAsTheEnvironmentSays() {
        Map<String, String> settings = clientsOfKafka(Map.of(
                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "KAFKA_SASL_JAAS_CONFIG", "a.LoginModule required;",
                "KAFKA_TRUSTED_CERTIFICATES", "/certificates/ca.crt"));
        assertThat(settings)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "security.protocol", "SASL_SSL",
                        "sasl.mechanism", "SCRAM-SHA-512",
                        "sasl.jaas.config", "a.LoginModule required;",
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.location", "/certificates/ca.crt"));
    }

    @Test
    void clientsOfKafkaLogInNowhereElse() {
        assertThat(clientsOfKafka(Map.of())).containsEntry("security.protocol", "PLAINTEXT");
    }

    @Test
    void whatAServiceSaysOfItsClientsIsKept() {
        assertThat(clientsOfKafka(Map.of("spring.kafka.properties.client.rack", "a")))
                .containsEntry("client.rack", "a")
                .containsEntry("security.protocol", "PLAINTEXT");
    }

    private static Map<String, String> clientsOfKafka(Map<String, Object> said) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("said", said));
        new DefaultSettings().postProcessEnvironment(environment, new SpringApplication());
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                .get();
    }
}
