package dev.gigstream.users;

import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.testkit.service.ClientsOfService;
import dev.gigstream.testkit.service.MongoInMemory;
import dev.gigstream.users.profile.ProfileChanged;
import dev.gigstream.users.profile.ProfileMessages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The service over a database in this process, without broker, registry or cache: events stay in the outbox, and every
 * test sees that a cache that is away is not missed.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({MongoInMemory.class, ClientsOfService.class})
public class UsersUnderTest {

    @Bean
    DynamicPropertyRegistrar partsThatAreAway() {
        return properties -> {
            // Ports nobody listens on.
            properties.add("spring.data.redis.url", () -> "redis://127.0.0.1:1");
            properties.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
            properties.add("gigstream.outbox.enabled", () -> false);
            properties.add("gigstream.consumer.enabled", () -> false);
        };
    }

    @Bean
    @Primary
    ProfileMessages<OutboxMessage> messagesWithoutRegistry() {
        return new ProfileMessages<>() {
            @Override
            public OutboxMessage of(ProfileChanged change) {
                String userId = change.profile().userId();
                String told = change.kind() + " v" + change.profile().version();
                return message(userId, told.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public OutboxMessage erased(String userId) {
                return message(userId, null);
            }
        };
    }

    private static OutboxMessage message(String userId, byte[] payload) {
        return new OutboxMessage(UUID.randomUUID().toString(), "profiles", userId, payload, Map.of(), Instant.EPOCH);
    }
}
