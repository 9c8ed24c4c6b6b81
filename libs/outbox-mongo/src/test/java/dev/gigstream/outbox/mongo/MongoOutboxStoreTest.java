package dev.gigstream.outbox.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import dev.gigstream.outbox.OutboxMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoOutboxStoreTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock STANDING = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int ALL = 100;

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> gigs;
    private MongoOutboxStore store;

    @BeforeEach
    void start() {
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("gigs");
        gigs = database.getCollection("gigs");
        store = new MongoOutboxStore(() -> database, List.of("gigs"), STANDING);
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void findsWhatWasLeftByAnEarlierLife() {
        save("g2", "e3");
        save("g1", "e1", "e2");
        save("g3");

        List<OutboxMessage> pending = store.pending(ALL, Set.of());

        assertThat(pending).extracting(OutboxMessage::eventId).containsExactly("e1", "e2", "e3");
    }

    @Test
    void givesBackTheMessageAsItWasWritten() {
        save("g1", "e1");

        OutboxMessage message = store.pending(ALL, Set.of()).getFirst();

        assertThat(message.topic()).isEqualTo("gigs.gig.events.v1");
        assertThat(message.key()).isEqualTo("g1");
        assertThat(message.payload()).asString(StandardCharsets.UTF_8).isEqualTo("payload of e1");
        assertThat(message.headers()).isEqualTo(Map.of("event-id", "e1"));
        assertThat(message.createdAt()).isEqualTo(NOW);
    }

    @Test
    void keepsATombstoneATombstone() {
        gigs.insertOne(new Document("_id", "g1")
                .append("outbox", List.of(entry("g1", "e1").append("payload", null))));

        assertThat(store.pending(ALL, Set.of()).getFirst().payload()).isNull();
    }

    @Test
    void findsADocumentItIsToldOfWithoutLookingForIt() {
        store.pending(ALL, Set.of());
        save("told", "e1");
        save("untold", "e2");
        store.hint("gigs", "told");
        store.woken();

        assertThat(ids(store.pending(ALL, Set.of()))).containsExactly("e1");
    }

    @Test
    void looksForDocumentsWhenItIsWokenWithoutBeingTold() {
        store.pending(ALL, Set.of());
        save("untold", "e2");
        store.woken();

        assertThat(ids(store.pending(ALL, Set.of()))).containsExactly("e2");
    }

    @Test
    void forgetsWhatWasPublishedAndKeepsWhatCameMeanwhile() {
        save("g1", "e1");
        List<OutboxMessage> sent = store.pending(ALL, Set.of());
        gigs.updateOne(Filters.eq("_id", "g1"), Updates.push("outbox", entry("g1", "e2")));

        store.markPublished(sent);

        store.woken();
        assertThat(ids(store.pending(ALL, Set.of()))).containsExactly("e2");
    }

    @Test
    void givesAgainWhatWasNotMarked() {
        save("g1", "e1");
        store.hint("gigs", "g1");
        store.pending(ALL, Set.of());

        assertThat(ids(store.pending(ALL, Set.of()))).containsExactly("e1");
    }

    @Test
    void leavesOutKeysThatAreHeldBack() {
        save("bad", "e1", "e2");
        save("good", "e3");

        assertThat(ids(store.pending(ALL, Set.of("bad")))).containsExactly("e3");
    }

    @Test
    void findsAKeyAgainThatWasHeldBack() {
        save("bad", "e1");
        store.pending(ALL, Set.of("bad"));
        store.woken();

        assertThat(ids(store.pending(ALL, Set.of()))).containsExactly("e1");
    }

    @Test
    void worksThroughABacklogInBatchesWithoutAGapInAKey() {
        gigs.insertMany(IntStream.range(0, 25)
                .mapToObj(n -> document("g%02d".formatted(n), "e%02da".formatted(n), "e%02db".formatted(n)))
                .toList());
        List<String> published = drain(7);

        assertThat(published).hasSize(50).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void worksThroughManyHintsInBatches() {
        store.pending(ALL, Set.of());
        gigs.insertMany(IntStream.range(0, 25)
                .mapToObj(n -> document("g%02d".formatted(n), "e%02da".formatted(n), "e%02db".formatted(n)))
                .toList());
        IntStream.range(0, 25).forEach(n -> {
            store.hint("gigs", "g%02d".formatted(n));
            store.woken();
        });

        assertThat(drain(7)).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void tellsHowMuchWaits() {
        save("g1", "e1", "e2");

        assertThat(store.backlog().pending()).isEqualTo(2);
        assertThat(store.backlog().oldest()).contains(NOW);
        assertThat(ids(store.pending(ALL, Set.of()))).containsExactly("e1", "e2");
    }

    @Test
    void leasesToOneOwnerAtATime() {
        assertThat(store.holdLease("one", Duration.ofSeconds(5))).isTrue();
        assertThat(store.holdLease("two", Duration.ofSeconds(5))).isFalse();
        assertThat(store.holdLease("one", Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void leasesToAnotherWhenTheFirstGaveItBackOrRanOut() {
        store.holdLease("one", Duration.ofSeconds(5));
        store.holdLease("one", Duration.ZERO);

        assertThat(store.holdLease("two", Duration.ofSeconds(5))).isTrue();
        assertThat(later(Duration.ofSeconds(5)).holdLease("three", Duration.ofSeconds(5)))
                .isTrue();
    }

    private MongoOutboxStore later(Duration by) {
        return new MongoOutboxStore(() -> database, List.of("gigs"), Clock.offset(STANDING, by));
    }

    private List<String> drain(int batch) {
        return Stream.generate(() -> store.pending(batch, Set.of()))
                .takeWhile(messages -> !messages.isEmpty())
                .peek(store::markPublished)
                .flatMap(List::stream)
                .map(OutboxMessage::eventId)
                .toList();
    }

    private void save(String gigId, String... eventIds) {
        gigs.insertOne(document(gigId, eventIds));
    }

    private static Document document(String gigId, String... eventIds) {
        return new Document("_id", gigId)
                .append(
                        "outbox",
                        Stream.of(eventIds).map(id -> entry(gigId, id)).toList());
    }

    private static Document entry(String key, String eventId) {
        return new Document("eventId", eventId)
                .append("topic", "gigs.gig.events.v1")
                .append("key", key)
                .append("payload", new Binary(("payload of " + eventId).getBytes(StandardCharsets.UTF_8)))
                .append("headers", new Document("event-id", eventId))
                .append("createdAt", Date.from(NOW));
    }

    private static List<String> ids(List<OutboxMessage> messages) {
        return messages.stream().map(OutboxMessage::eventId).toList();
    }
}
