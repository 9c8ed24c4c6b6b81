package dev.gigstream.checker.read;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Projections;
import dev.gigstream.checker.fact.Accounts.Profile;
import dev.gigstream.checker.fact.Accounts.Trace;
import dev.gigstream.checker.fact.StoredAggregate;
import dev.gigstream.checker.fact.StoredConversation;
import dev.gigstream.checker.fact.StoredConversation.Message;
import dev.gigstream.checker.fact.StoredGig;
import dev.gigstream.checker.fact.StoredOrder;
import dev.gigstream.checker.fact.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;

/** Reads the collections of the services that keep documents, with the outbox that each document carries. */
final class DocumentReader {

    private static final String OUTBOX = "outbox";
    private static final List<String> LONG_TEXTS = List.of(
            "terms.description",
            "terms.requirements",
            "deliveries",
            "description",
            "faq",
            "portfolio",
            "outbox.payload",
            "text",
            "recent.text");

    private final List<StoredOrder> orders = new ArrayList<>();
    private final List<StoredGig> gigs = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final List<Document> conversations = new ArrayList<>();
    private final Map<String, List<Message>> messages = new HashMap<>();
    private final List<Trace> traces = new ArrayList<>();
    private final List<StoredAggregate> aggregates = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    record Read(
            List<StoredOrder> orders,
            List<StoredGig> gigs,
            List<Profile> profiles,
            List<StoredConversation> conversations,
            List<Trace> traces,
            List<StoredAggregate> aggregates,
            List<Waiting> waiting) {}

    Read read(Settings settings) {
        try (MongoClient client = MongoClients.create(settings.value("MONGODB_URI"))) {
            each(client, "orders", "orders", this::order);
            each(client, "gigs", "gigs", this::gig);
            each(client, "users", "profiles", this::profile);
            // Messages go from conversations to the archive, so that is read last.
            each(client, "chat", "conversations", conversations::add);
            each(client, "chat", "messages", this::message);
            each(client, "chat", "people", this::person);
            return new Read(orders, gigs, profiles, conversations(), traces, aggregates, waiting);
        } catch (MongoException e) {
            throw new UnreadableException("the documents (" + e.getMessage() + ")", e);
        }
    }

    private void each(MongoClient client, String database, String collection, Consumer<Document> reader) {
        client.getDatabase(database)
                .getCollection(collection)
                .find()
                .projection(Projections.exclude(LONG_TEXTS))
                .forEach(document -> {
                    reader.accept(document);
                    document.getList(OUTBOX, Document.class, List.of()).forEach(this::waits);
                });
    }

    private void order(Document document) {
        StoredOrder order = OrderDocuments.order(document);
        orders.add(order);
        aggregates.add(new StoredAggregate("orders.order.events.v1", order.orderId(), order.version(), order.state()));
    }

    private void gig(Document document) {
        boolean published = "PUBLISHED".equals(document.getString("status"))
                && !Boolean.TRUE.equals(document.getBoolean("takenDown"));
        String gigId = document.getString("_id");
        long version = document.get("version", Number.class).longValue();
        Instant updatedAt = instant(document, "updatedAt");
        gigs.add(new StoredGig(gigId, document.getString("sellerId"), version, published, updatedAt));
        if (document.containsKey("title")) {
            traces.add(new Trace("gig " + gigId, document.getString("sellerId")));
        }
        if (document.get("erasedAt") == null) {
            aggregates.add(new StoredAggregate("gigs.gig.events.v1", gigId, version, null));
        }
    }

    private void person(Document document) {
        if (document.getString("name") != null) {
            traces.add(new Trace("the name for conversations", document.getString("_id")));
        }
    }

    private void profile(Document document) {
        String userId = document.getString("_id");
        boolean erased = document.get("erasedAt") != null;
        Document account = document.get("account", new Document());
        profiles.add(new Profile(userId, account.getBoolean("goodStanding", true), erased));
        if (document.containsKey("details")) {
            traces.add(new Trace("the profile", userId));
        }
        if (!erased) {
            aggregates.add(new StoredAggregate(
                    "profiles.profile.events.v1",
                    userId,
                    document.get("version", Number.class).longValue(),
                    null));
        }
    }

    private void message(Document document) {
        messages.computeIfAbsent(document.getString("conversationId"), _ -> new ArrayList<>())
                .add(messageOf(document));
    }

    /** What was archived after its conversation was read is newer than that, or in it as well. */
    private List<StoredConversation> conversations() {
        return conversations.stream().map(this::conversation).toList();
    }

    private StoredConversation conversation(Document document) {
        String id = document.getString("_id");
        long lastSeq = document.get("lastSeq", Number.class).longValue();
        List<Message> all = new ArrayList<>(messages.getOrDefault(id, List.of()));
        document.getList("recent", Document.class, List.of()).forEach(recent -> all.add(messageOf(recent)));
        StoredConversation conversation = new StoredConversation(
                id,
                document.get("version", Number.class).longValue(),
                lastSeq,
                all.stream().filter(message -> message.seq() <= lastSeq).toList());
        aggregates.add(new StoredAggregate("chat.message.events.v1", id, conversation.version(), conversation.state()));
        return conversation;
    }

    private static Message messageOf(Document document) {
        return new Message(
                document.getString("messageId"),
                document.get("seq", Number.class).longValue(),
                document.getString("senderId") + " " + document.getString("clientMessageId"));
    }

    private void waits(Document entry) {
        waiting.add(new Waiting(
                entry.getString("topic"),
                entry.getString("key"),
                entry.getString("eventId"),
                instant(entry, "createdAt")));
    }

    static Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
