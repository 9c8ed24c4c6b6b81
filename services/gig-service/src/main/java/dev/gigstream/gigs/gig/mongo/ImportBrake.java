package dev.gigstream.gigs.gig.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Keeps an import from outrunning the relay: a batch is answered when its last event has left, or after a while. A long
 * backlog would make each look for what waits slower, and publishing by hand would wait behind it.
 */
final class ImportBrake {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(75);

    private final MongoTemplate mongo;
    private final String collection;
    private final BooleanSupplier relaying;

    ImportBrake(MongoTemplate mongo, String collection, BooleanSupplier relaying) {
        this.mongo = mongo;
        this.collection = collection;
        this.relaying = relaying;
    }

    void awaitPublished(String id) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (relaying.getAsBoolean() && isWaiting(id) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Found by its id and not counted: a count reads the whole collection on some servers. */
    private boolean isWaiting(String id) {
        Query waiting = query(where("_id").is(id).and("outbox.0").exists(true));
        waiting.fields().include("_id");
        return mongo.findOne(waiting, Document.class, collection) != null;
    }
}
