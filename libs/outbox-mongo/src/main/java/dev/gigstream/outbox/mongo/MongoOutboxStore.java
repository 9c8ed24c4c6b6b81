package dev.gigstream.outbox.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.gigstream.outbox.Backlog;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.OutboxStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The outbox of documents that carry their own messages. It reads the documents it was told of at once, and now and then
 * looks at the whole collections for others; a sparse index makes that look cheap on a server that has one.
 */
public final class MongoOutboxStore implements OutboxStore {
    private static final String EVENT_ID = "outbox.eventId";
    private static final Bson WAITING = Filters.exists(EVENT_ID);
    private static final long READ_LIMIT_SECONDS = 10;
    private static final int BACKLOG_LOOK = 500;

    private final Supplier<MongoDatabase> database;
    private final List<String> collections;
    private final Clock clock;
    private final Hints hints = new Hints();
    private final LookSchedule looks;
    private Batch batch = Batch.empty();
    private Backlog backlog = Backlog.EMPTY;
    private boolean indexed;

    public MongoOutboxStore(Supplier<MongoDatabase> database, List<String> collections, Clock clock) {
        this.database = database;
        this.collections = List.copyOf(collections);
        this.clock = clock;
        this.looks = new LookSchedule(clock);
    }

    /** Says that a document was written with entries; only a matter of speed. Call it before the relay is woken. */
    public void hint(String collection, Object id) {
        if (collections.contains(collection)) {
            hints.add(new DocumentRef(collection, id));
        }
    }

    @Override
    public void woken() {
        hints.woken();
    }

    @Override
    public List<OutboxMessage> pending(int limit, Set<String> exceptKeys) {
        // What was read before and not marked since is still waiting.
        hints.putBack(batch.documents());
        hints.putBack(batch.left());
        batch = Batch.empty();
        Batch next = new Batch(limit, exceptKeys);
        if (hints.takeLookAsked() || looks.isDue()) {
            look(next);
        } else {
            readHinted(next);
        }
        batch = next;
        return next.messages();
    }

    @Override
    public void markPublished(List<OutboxMessage> sent) {
        batch.eventIds(sent).forEach(this::remove);
        hints.putBack(batch.left());
        batch = Batch.empty();
    }

    @Override
    public boolean holdLease(String owner, Duration ttl) {
        return new MongoLease(collection("outboxLease")).hold(owner, ttl, clock.instant());
    }

    /** As of the last look at the whole collections; of a long backlog just the part that one look takes in. */
    @Override
    public Backlog backlog() {
        if (looks.isDue()) {
            Batch seen = new Batch(BACKLOG_LOOK, Set.of());
            look(seen);
            hints.putBack(seen.documents());
        }
        return backlog;
    }

    private void readHinted(Batch into) {
        Map<String, List<DocumentRef>> byCollection =
                hints.take(into.limit()).stream().collect(Collectors.groupingBy(DocumentRef::collection));
        byCollection.forEach((collection, documents) -> read(
                collection,
                Filters.in("_id", documents.stream().map(DocumentRef::id).toList()),
                into));
    }

    private void look(Batch into) {
        ensureIndexes();
        Instant began = clock.instant();
        collections.forEach(collection -> read(collection, WAITING, into));
        looks.took(Duration.between(began, clock.instant()));
        backlog = new Backlog(into.waiting(), into.oldest());
        if (into.isFull()) {
            hints.askLook();
        }
    }

    private void read(String collection, Bson which, Batch into) {
        // Event ids grow with time, so their order is the order of writing, and the index has it.
        collection(collection)
                .find(which)
                .projection(Projections.include("outbox"))
                .sort(Sorts.ascending(EVENT_ID))
                .limit(into.limit())
                .maxTime(READ_LIMIT_SECONDS, TimeUnit.SECONDS)
                .forEach(document -> into.add(collection, document));
    }

    /** Each document by its id and not all by one condition, which every one of them would be held against in full. */
    private void remove(String collection, Map<Object, List<String>> eventIds) {
        List<UpdateOneModel<Document>> removals = eventIds.entrySet().stream()
                .map(sent -> new UpdateOneModel<Document>(
                        Filters.eq("_id", sent.getKey()),
                        Updates.pull("outbox", Filters.in("eventId", sent.getValue()))))
                .toList();
        collection(collection).bulkWrite(removals, new BulkWriteOptions().ordered(false));
    }

    private void ensureIndexes() {
        if (!indexed) {
            collections.forEach(collection ->
                    collection(collection).createIndex(Indexes.ascending(EVENT_ID), new IndexOptions().sparse(true)));
            indexed = true;
        }
    }

    private MongoCollection<Document> collection(String name) {
        return database.get().getCollection(name);
    }
}
