package dev.gigstream.orders;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.testkit.MutableClock;
import dev.gigstream.testkit.TestTokens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The service over a database in this process, with neither broker nor registry: events stay in the outbox, and time
 * stands still until a test moves it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class OrdersUnderTest {

    @Bean
    MutableClock clock() {
        return MutableClock.atNoon();
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind();
        return server;
    }

    @Bean
    TestTokens testTokens(MutableClock clock) {
        return new TestTokens(clock);
    }

    @Bean
    DynamicPropertyRegistrar parts(MongoServer mongo, TestTokens tokens) {
        Path keys = tokens.writeJwks(Path.of("target", "test-keys", UUID.randomUUID() + ".json"));
        return properties -> {
            properties.add(
                    "spring.mongodb.uri",
                    () -> "mongodb://127.0.0.1:" + mongo.getLocalAddress().getPort());
            properties.add("gigstream.tokens.public-keys", keys::toString);
            // A port nobody listens on.
            properties.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
            properties.add("gigstream.outbox.enabled", () -> false);
            properties.add("gigstream.consumer.enabled", () -> false);
            properties.add("gigstream.orders.timers.enabled", () -> false);
        };
    }

    @Bean
    @Primary
    Function<OrderEvent, OutboxMessage> messagesWithoutRegistry() {
        return event -> new OutboxMessage(
                event.order().orderId() + "-" + event.order().version(),
                "orders",
                event.order().orderId(),
                event.kind().name().getBytes(StandardCharsets.UTF_8),
                Map.of(),
                event.at());
    }
}
