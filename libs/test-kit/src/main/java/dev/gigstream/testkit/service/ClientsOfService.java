package dev.gigstream.testkit.service;

import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Api;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** For a service that a test starts on a port of its own: tokens that it trusts and a client without one. */
@TestConfiguration(proxyBeanMethods = false)
public class ClientsOfService {

    @Bean
    TestTokens testTokens() {
        return new TestTokens();
    }

    @Bean
    DynamicPropertyRegistrar publicKeys(TestTokens tokens) {
        Path keys = tokens.writeJwks(Path.of("target", "test-keys", UUID.randomUUID() + ".json"));
        return properties -> properties.add("gigstream.tokens.public-keys", keys::toString);
    }

    /** Lazy, for the port is known when the service listens. */
    @Bean
    @Lazy
    Api anonymous(ApplicationContext service) {
        return Api.of(service);
    }
}
