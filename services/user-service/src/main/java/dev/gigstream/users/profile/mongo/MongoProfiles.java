package dev.gigstream.users.profile.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.OutboxRelay;
import dev.gigstream.outbox.mongo.MongoOutboxStore;
import dev.gigstream.outbox.mongo.OutboxEntry;
import dev.gigstream.users.profile.Lookup;
import dev.gigstream.users.profile.Profile;
import dev.gigstream.users.profile.ProfileChanged;
import dev.gigstream.users.profile.ProfileMessages;
import dev.gigstream.users.profile.Profiles;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Profiles in MongoDB. State and event go into one document by one command, guarded by the version and by the account's
 * version, so a writer who has not seen the newest of either changes nothing.
 */
@Repository
class MongoProfiles implements Profiles {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String ACCOUNT = "account";
    private static final String ERASED_AT = "erasedAt";
    private static final String OUTBOX = "outbox";
    private static final int DUPLICATE_KEY = 11_000;
    /** While the broker is away a document must not grow for ever: from here on it takes no more changes. */
    private static final int MOST_WAITING = 200;

    private final MongoTemplate mongo;
    private final ProfileMessages<OutboxMessage> messages;
    private final MongoOutboxStore store;
    private final OutboxRelay relay;

    MongoProfiles(
            MongoTemplate mongo, ProfileMessages<OutboxMessage> messages, MongoOutboxStore store, OutboxRelay relay) {
        this.mongo = mongo;
        this.messages = messages;
        this.store = store;
        this.relay = relay;
    }

    @Override
    public Lookup find(String userId) {
        ProfileDocument found = mongo.findById(userId, ProfileDocument.class);
        return found == null ? new Lookup.Unknown() : found.toLookup();
    }

    @Override
    public boolean create(ProfileChanged created) {
        try {
            mongo.insert(document(created));
        } catch (DuplicateKeyException e) {
            return false;
        }
        tell(created.profile().userId());
        return true;
    }

    @Override
    public boolean replace(Profile before, ProfileChanged change) {
        Update update = state(change.profile()).push(OUTBOX, entry(change));
        return told(
                before.userId(),
                mongo.updateFirst(unchanged(before), update, ProfileDocument.class)
                        .getModifiedCount());
    }

    @Override
    public boolean note(Profile before, Profile after) {
        return noteAll(List.of(new Note(before, after)));
    }

    @Override
    public boolean noteAll(List<Note> notes) {
        if (notes.isEmpty()) {
            return true;
        }
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, ProfileDocument.class);
        notes.forEach(note -> bulk.updateOne(
                unchanged(note.before()), new Update().set(ACCOUNT, note.after().account())));
        return bulk.execute().getModifiedCount() == notes.size();
    }

    @Override
    public boolean erase(String userId, Instant at) {
        Query present = Query.query(where(ID).is(userId).and(ERASED_AT).isNull());
        Update erasure = new Update()
                .set(ERASED_AT, at)
                .inc(VERSION, 1)
                .unset(ACCOUNT)
                .unset("details")
                .unset("seller")
                .unset("portfolio")
                .unset("preferences")
                .unset("revisions")
                .push(OUTBOX, OutboxEntry.of(messages.erased(userId)));
        return told(
                        userId,
                        mongo.updateFirst(present, erasure, ProfileDocument.class)
                                .getModifiedCount())
                || markedUnknown(userId, at);
    }

    @Override
    public Map<String, Lookup> findAll(Collection<String> userIds) {
        return mongo.find(Query.query(where(ID).in(userIds)), ProfileDocument.class).stream()
                .collect(Collectors.toMap(ProfileDocument::id, ProfileDocument::toLookup));
    }

    @Override
    public Set<String> createAll(List<ProfileChanged> created) {
        if (created.isEmpty()) {
            return Set.of();
        }
        Set<String> there = mongo.execute(ProfileDocument.COLLECTION, profiles -> inserted(profiles, created));
        created.forEach(change -> tell(change.profile().userId()));
        return there;
    }

    @Override
    public Set<String> replaceAll(List<Replacement> replacements) {
        if (replacements.isEmpty()) {
            return Set.of();
        }
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, ProfileDocument.class);
        replacements.forEach(replacement -> bulk.updateOne(
                unchanged(replacement.before()),
                state(replacement.change().profile()).push(OUTBOX, entry(replacement.change()))));
        int replaced = bulk.execute().getModifiedCount();
        replacements.forEach(replacement -> tell(replacement.before().userId()));
        return replaced == replacements.size() ? Set.of() : otherwiseStored(replacements);
    }

    /** A bulk answer counts only; who was overtaken shows by what is stored. */
    private Set<String> otherwiseStored(List<Replacement> replacements) {
        Map<String, Lookup> stored = findAll(replacements.stream()
                .map(replacement -> replacement.before().userId())
                .toList());
        return replacements.stream()
                .map(replacement -> replacement.change().profile())
                .filter(wanted -> !new Lookup.Found(wanted).equals(stored.get(wanted.userId())))
                .map(Profile::userId)
                .collect(Collectors.toSet());
    }

    private Set<String> inserted(MongoCollection<Document> profiles, List<ProfileChanged> created) {
        List<Document> documents = created.stream().map(this::converted).toList();
        try {
            profiles.insertMany(documents, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            return duplicates(e, created);
        }
    }

    private static Set<String> duplicates(MongoBulkWriteException failure, List<ProfileChanged> created) {
        if (failure.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
            throw failure;
        }
        return failure.getWriteErrors().stream()
                .map(BulkWriteError::getIndex)
                .map(index -> created.get(index).profile().userId())
                .collect(Collectors.toSet());
    }

    /** Somebody erased before anything was heard of them leaves a trace, too. */
    private boolean markedUnknown(String userId, Instant at) {
        try {
            mongo.insert(new ProfileDocument(userId, 0, null, null, null, List.of(), null, null, false, at, List.of()));
            return true;
        } catch (DuplicateKeyException e) {
            return find(userId) instanceof Lookup.Erased;
        }
    }

    private static Query unchanged(Profile before) {
        return Query.query(where(ID)
                .is(before.userId())
                .and(VERSION)
                .is(before.version())
                .and("account.version")
                .is(before.account().version())
                .and(ERASED_AT)
                .isNull()
                .and(OUTBOX + "." + (MOST_WAITING - 1))
                .exists(false));
    }

    private static Update state(Profile profile) {
        return new Update()
                .set(VERSION, profile.version())
                .set(ACCOUNT, profile.account())
                .set("details", profile.details())
                .set("seller", profile.seller().orElse(null))
                .set("portfolio", profile.portfolio())
                .set("preferences", profile.preferences())
                .set("revisions", profile.revisions())
                .set("imported", profile.imported());
    }

    private OutboxEntry entry(ProfileChanged change) {
        return OutboxEntry.of(messages.of(change));
    }

    private ProfileDocument document(ProfileChanged created) {
        return ProfileDocument.of(created.profile(), List.of(entry(created)));
    }

    private Document converted(ProfileChanged created) {
        Document document = new Document();
        mongo.getConverter().write(document(created), document);
        return document;
    }

    private boolean told(String userId, long modified) {
        if (modified == 0) {
            return false;
        }
        tell(userId);
        return true;
    }

    private void tell(String userId) {
        store.hint(ProfileDocument.COLLECTION, userId);
        relay.wake();
    }
}
