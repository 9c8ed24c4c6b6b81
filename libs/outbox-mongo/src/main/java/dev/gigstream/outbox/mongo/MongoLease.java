package dev.gigstream.outbox.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document that says who relays and until when; only a single find-and-modify changes it. */
final class MongoLease {
    private static final String ID = "relay";

    private final MongoCollection<Document> leases;

    MongoLease(MongoCollection<Document> leases) {
        this.leases = leases;
    }

    boolean hold(String owner, Duration ttl, Instant now) {
        return take(owner, ttl, now) || create() && take(owner, ttl, now);
    }

    private boolean take(String owner, Duration ttl, Instant now) {
        Bson mineOrFree = Filters.and(
                Filters.eq("_id", ID),
                Filters.or(Filters.eq("owner", owner), Filters.lte("expiresAt", Date.from(now))));
        Bson mine = Updates.combine(Updates.set("owner", owner), Updates.set("expiresAt", Date.from(now.plus(ttl))));
        return leases.findOneAndUpdate(mineOrFree, mine) != null;
    }

    private boolean create() {
        Bson free = Updates.combine(
                Updates.setOnInsert("owner", ""), Updates.setOnInsert("expiresAt", Date.from(Instant.EPOCH)));
        return leases.updateOne(Filters.eq("_id", ID), free, new UpdateOptions().upsert(true))
                        .getUpsertedId()
                != null;
    }
}
