package dev.gigstream.gigs.gig.mongo;

import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import dev.gigstream.gigs.gig.Gig;
import dev.gigstream.gigs.gig.GigEvent;
import dev.gigstream.gigs.gig.GigStatus;
import dev.gigstream.gigs.gig.Gigs;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.OutboxRelay;
import dev.gigstream.outbox.mongo.MongoOutboxStore;
import dev.gigstream.outbox.mongo.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Gigs as documents. A write carries the state and, in the document's outbox, the event: there is no second write. */
@Repository
class MongoGigs implements Gigs {

    static final String COLLECTION = "gigs";

    private static final String ID = "_id";
    private static final String OUTBOX = "outbox";
    private static final String ERASED_AT = "erasedAt";
    private static final int ERASED_AT_ONCE = 200;
    /** What a seller wrote, field by field. */
    private static final List<String> WRITTEN =
            List.of("title", "description", "category", "tags", "packages", "imageUrls", "faq");

    private static final int DUPLICATE_KEY = 11_000;
    private static final Sort NEWEST_FIRST = Sort.by(DESC, "createdAt", ID);

    private final MongoTemplate mongo;
    private final Function<GigEvent, OutboxMessage> messages;
    private final Function<String, OutboxMessage> tombstones;
    private final MongoOutboxStore waiting;
    private final OutboxRelay relay;
    private final ImportBrake brake;

    MongoGigs(
            MongoTemplate mongo,
            Function<GigEvent, OutboxMessage> messages,
            Function<String, OutboxMessage> tombstones,
            MongoOutboxStore waiting,
            OutboxRelay relay) {
        this.mongo = mongo;
        this.messages = messages;
        this.tombstones = tombstones;
        this.waiting = waiting;
        this.relay = relay;
        this.brake = new ImportBrake(mongo, COLLECTION, relay::isRunning);
    }

    @Override
    public Optional<Gig> find(String gigId) {
        Query byId = query(where(ID).is(gigId).and(ERASED_AT).isNull());
        byId.fields().exclude(OUTBOX);
        return Optional.ofNullable(mongo.findOne(byId, GigDocument.class, COLLECTION))
                .map(GigDocument::gig);
    }

    @Override
    public void add(GigEvent event) {
        mongo.insert(document(event), COLLECTION);
        publish(List.of(event));
    }

    @Override
    public boolean change(GigEvent event) {
        Gig gig = event.gig();
        Query asDecidedOn = query(where(ID).is(gig.gigId()).and("version").is(gig.version() - 1));
        boolean written = mongo.updateFirst(asDecidedOn, update(document(event)), COLLECTION)
                        .getModifiedCount()
                == 1;
        if (written) {
            publish(List.of(event));
        }
        return written;
    }

    @Override
    public int addAll(List<GigEvent> events) {
        List<Document> documents =
                events.stream().map(event -> bson(document(event))).toList();
        if (documents.isEmpty()) {
            return 0;
        }
        int added = insert(documents);
        publish(events);
        brake.awaitPublished(events.getLast().gig().gigId());
        return added;
    }

    @Override
    public void eraseOf(String sellerId, Instant at) {
        Query left =
                query(where("sellerId").is(sellerId).and(ERASED_AT).isNull()).limit(ERASED_AT_ONCE);
        left.fields().include(ID);
        for (List<Document> some = erasable(left); !some.isEmpty(); some = erasable(left)) {
            some.forEach(gig -> erase(gig.getString(ID), at));
        }
    }

    private List<Document> erasable(Query left) {
        return mongo.find(left, Document.class, COLLECTION);
    }

    /** The next version, so that whoever decided on the one before loses; what waits to be told goes out before it. */
    private void erase(String gigId, Instant at) {
        Update erasure = new Update()
                .set(ERASED_AT, at)
                .set("updatedAt", at)
                .set("status", GigStatus.ARCHIVED)
                .inc("version", 1)
                .push(OUTBOX, OutboxEntry.of(tombstones.apply(gigId)));
        WRITTEN.forEach(erasure::unset);
        mongo.updateFirst(query(where(ID).is(gigId).and(ERASED_AT).isNull()), erasure, COLLECTION);
        waiting.hint(COLLECTION, gigId);
        relay.wake();
    }

    @Override
    public List<Gig> ofSeller(Listing listing, Optional<Position> after, int limit) {
        Criteria wanted = where("sellerId")
                .is(listing.sellerId())
                .and("status")
                .in(listing.statuses())
                .and(ERASED_AT)
                .isNull();
        if (!listing.withTakenDown()) {
            wanted = wanted.and("takenDown").is(false);
        }
        Query page = query(after.map(MongoGigs::behind).map(wanted::andOperator).orElse(wanted))
                .with(NEWEST_FIRST)
                .limit(limit);
        page.fields().exclude(OUTBOX);
        return mongo.find(page, GigDocument.class, COLLECTION).stream()
                .map(GigDocument::gig)
                .toList();
    }

    private static Criteria behind(Position position) {
        return new Criteria()
                .orOperator(
                        where("createdAt").lt(position.createdAt()),
                        where("createdAt").is(position.createdAt()).and(ID).lt(position.gigId()));
    }

    /** Unordered, so that gigs which are there already do not keep the others out. */
    private int insert(List<Document> documents) {
        try {
            return mongo.getCollection(COLLECTION)
                    .insertMany(documents, new InsertManyOptions().ordered(false))
                    .getInsertedIds()
                    .size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            return documents.size() - e.getWriteErrors().size();
        }
    }

    private GigDocument document(GigEvent event) {
        return GigDocument.of(event.gig(), messages.apply(event));
    }

    private Document bson(GigDocument document) {
        Document bson = new Document();
        mongo.getConverter().write(document, bson);
        return bson;
    }

    private void publish(List<GigEvent> events) {
        events.forEach(event -> waiting.hint(COLLECTION, event.gig().gigId()));
        relay.wake();
    }

    /** Sets the state and adds to the outbox; what waits there from earlier changes stays. */
    private Update update(GigDocument document) {
        Document state = bson(document);
        Object entries = state.remove(OUTBOX);
        state.remove(ID);
        return Update.fromDocument(
                new Document("$set", state).append("$push", new Document(OUTBOX, new Document("$each", entries))));
    }
}
