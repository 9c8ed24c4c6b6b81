package dev.gigstream.chat.person.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.gigstream.chat.person.People;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.outbox.Outbox;
import dev.gigstream.outbox.OutboxRelay;
import dev.gigstream.outbox.mongo.MongoOutboxStore;
import dev.gigstream.outbox.mongo.OutboxEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The copy of names in MongoDB; what is older than what is kept changes nothing. Of the erased only their ids stay, under a
 * version that nothing is newer than, so that no name comes back.
 */
@Repository
class MongoPeople implements People {

    private static final String COLLECTION = "people";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String NAME = "name";
    private static final String OUTBOX = "outbox";
    private static final long LAST = Long.MAX_VALUE;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final MongoOutboxStore waiting;
    private final OutboxRelay relay;

    MongoPeople(MongoTemplate mongo, Outbox outbox, MongoOutboxStore waiting, OutboxRelay relay) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.waiting = waiting;
        this.relay = relay;
    }

    @Override
    public Optional<String> name(String userId) {
        return Optional.ofNullable(mongo.findById(userId, Document.class, COLLECTION))
                .map(person -> person.getString(NAME));
    }

    @Override
    public Map<String, String> names(Collection<String> userIds) {
        Map<String, String> names = new HashMap<>();
        mongo.find(query(where(ID).in(userIds)), Document.class, COLLECTION)
                .forEach(person -> names.put(person.getString(ID), person.getString(NAME)));
        return names;
    }

    @Override
    public void keep(String userId, long version, String name) {
        if (!replacedOlder(userId, version, name) && !inserted(userId, version, name)) {
            // Put there between the two commands: the newer of both stays.
            replacedOlder(userId, version, name);
        }
    }

    @Override
    public void erase(String userId) {
        Update erasure = new Update()
                .set(VERSION, LAST)
                .unset(NAME)
                .push(OUTBOX, OutboxEntry.of(outbox.tombstone(Topics.PRESENCE, userId, EventIds.next())));
        try {
            mongo.upsert(query(where(ID).is(userId).and(VERSION).lt(LAST)), erasure, COLLECTION);
        } catch (DuplicateKeyException _) {
            // There is one that is not older than the last version: it was erased before.
            return;
        }
        waiting.hint(COLLECTION, userId);
        relay.wake();
    }

    private boolean replacedOlder(String userId, long version, String name) {
        var older = query(where(ID).is(userId).and(VERSION).lt(version));
        return mongo.updateFirst(older, new Update().set(VERSION, version).set(NAME, name), COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private boolean inserted(String userId, long version, String name) {
        try {
            mongo.insert(new Document(ID, userId).append(VERSION, version).append(NAME, name), COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }
}
