package dev.gigstream.gigs;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.gigstream.gigs.gig.GigEvent;
import dev.gigstream.outbox.OutboxMessage;
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

/** The service over a database in this process, with neither broker nor registry: events stay in the outbox. */
@TestConfiguration(proxyBeanMethods = false)
public class ServiceUnderTest {

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind();
        return server;
    }

    @Bean
    TestTokens testTokens() {
        return new TestTokens();
    }

    @Bean
    DynamicPropertyRegistrar parts(MongoServer mongo, TestTokens tokens) {
        Path keys = tokens.writeJwks(Path.of("target", "test-keys", UUID.randomUUID() + ".json"));
        return properties -> {
            properties.add(
                    "spring.mongodb.uri",
                    () -> "mongodb://127.0.0.1:" + mongo.getLocalAddress().getPort());
            properties.add("gigstream.tokens.public-keys", keys::toString);
        };
    }

    @Bean
    @Primary
    Function<GigEvent, OutboxMessage> messagesWithoutRegistry() {
        return event -> new OutboxMessage(
                event.gig().gigId() + "-" + event.gig().version(),
                "gigs",
                event.gig().gigId(),
                event.kind().name().getBytes(StandardCharsets.UTF_8),
                Map.of(),
                event.at());
    }
}
