package dev.gigstream.outbox.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import dev.gigstream.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.mapping.Document;

class EnableMongoOutboxTest {
    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private AnnotationConfigApplicationContext context;

    @Document("gigs")
    record Gig(@Id String id, List<OutboxEntry> outbox) {}

    @Configuration(proxyBeanMethods = false)
    @EnableMongoOutbox(collections = "gigs")
    static class Application {}

    @BeforeEach
    void start() {
        context = new AnnotationConfigApplicationContext();
        context.registerBean(
                MongoDatabaseFactory.class,
                () -> new SimpleMongoClientDatabaseFactory(
                        MongoClients.create(server.bindAndGetConnectionString()), "gigs"));
        context.registerBean(MongoTemplate.class, () -> new MongoTemplate(context.getBean(MongoDatabaseFactory.class)));
        context.register(Application.class);
        context.refresh();
    }

    @AfterEach
    void stop() {
        context.close();
        server.shutdownNow();
    }

    @Test
    void readsEntriesAsSpringDataStoresThem() {
        OutboxMessage message = message("e1");
        context.getBean(MongoTemplate.class).save(new Gig("g1", List.of(OutboxEntry.of(message))));

        OutboxMessage found = store().pending(10, Set.of()).getFirst();

        assertThat(found).usingRecursiveComparison().isEqualTo(message);
    }

    @Test
    void isToldOfEachSavedDocument() {
        store().pending(10, Set.of());
        context.getBean(MongoTemplate.class).save(new Gig("g1", List.of(OutboxEntry.of(message("e1")))));

        assertThat(store().pending(10, Set.of()))
                .extracting(OutboxMessage::eventId)
                .containsExactly("e1");
    }

    private MongoOutboxStore store() {
        return context.getBean(MongoOutboxStore.class);
    }

    private static OutboxMessage message(String eventId) {
        return new OutboxMessage(
                eventId,
                "gigs.gig.events.v1",
                "g1",
                new byte[] {0, 1, 2},
                Map.of("event-id", eventId, "traceparent", "00-trace"),
                Instant.parse("2026-01-01T00:00:00.123Z"));
    }
}
