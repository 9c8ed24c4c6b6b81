package dev.gigstream.chat.conversation.mongo;

import static dev.gigstream.chat.conversation.mongo.ConversationDocument.ACTIVE_AT;
import static dev.gigstream.chat.conversation.mongo.ConversationDocument.BLOCKED_BY;
import static dev.gigstream.chat.conversation.mongo.ConversationDocument.DISPUTED;
import static dev.gigstream.chat.conversation.mongo.ConversationDocument.ENQUIRY;
import static dev.gigstream.chat.conversation.mongo.ConversationDocument.ID;
import static dev.gigstream.chat.conversation.mongo.ConversationDocument.ORDER_ID;
import static dev.gigstream.chat.conversation.mongo.ConversationDocument.OUTBOX;
import static dev.gigstream.chat.conversation.mongo.ConversationDocument.PAIR;
import static dev.gigstream.chat.conversation.mongo.ConversationDocument.PARTICIPANTS;
import static dev.gigstream.chat.conversation.mongo.ConversationDocument.RECENT;
import static dev.gigstream.chat.conversation.mongo.ConversationDocument.VERSION;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.gigstream.chat.conversation.Conversation;
import dev.gigstream.chat.conversation.ConversationEvent;
import dev.gigstream.chat.conversation.Conversations;
import dev.gigstream.chat.conversation.Message;
import dev.gigstream.chat.conversation.Participants;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.OutboxRelay;
import dev.gigstream.outbox.mongo.MongoOutboxStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Conversations as documents: one write carries the next state, the message and its event. The newest messages lie in the
 * document; before it has too many, the oldest of them are copied to the archive and only then taken out.
 */
final class MongoConversations implements Conversations {

    static final String COLLECTION = "conversations";
    /** With so many in the document, the older half is archived before the next is added. */
    static final int MOST_RECENT = 40;

    private final MongoTemplate mongo;
    private final MessageArchive archive;
    private final Function<ConversationEvent, OutboxMessage> messages;
    private final MongoOutboxStore waiting;
    private final OutboxRelay relay;
    private final Consumer<String> otherInstances;

    /** @param otherInstances told the id of a conversation that has events waiting */
    MongoConversations(
            MongoTemplate mongo,
            MessageArchive archive,
            Function<ConversationEvent, OutboxMessage> messages,
            MongoOutboxStore waiting,
            OutboxRelay relay,
            Consumer<String> otherInstances) {
        this.mongo = mongo;
        this.archive = archive;
        this.messages = messages;
        this.waiting = waiting;
        this.relay = relay;
        this.otherInstances = otherInstances;
    }

    @Override
    public Optional<Conversation> find(String conversationId) {
        return one(where(ID).is(conversationId));
    }

    @Override
    public Optional<Conversation> findByOrder(String orderId) {
        return one(where(ORDER_ID).is(orderId));
    }

    @Override
    public Optional<Conversation> findEnquiry(Participants pair, Optional<String> gigId) {
        return one(where(ENQUIRY).is(ConversationDocument.enquiry(pair, gigId)));
    }

    @Override
    public boolean open(ConversationEvent opened) {
        try {
            mongo.insert(ConversationDocument.opened(opened.conversation(), messages.apply(opened)), COLLECTION);
        } catch (DuplicateKeyException _) {
            return false;
        }
        announce(opened.conversation());
        return true;
    }

    @Override
    public boolean change(ConversationEvent event) {
        Conversation next = event.conversation();
        if (event.message().isPresent() && next.recent().size() >= MOST_RECENT) {
            archiveOlderHalf(next);
        }
        Query asDecidedOn =
                query(where(ID).is(next.conversationId()).and(VERSION).is(next.version() - 1));
        Document change = ConversationDocument.change(event, messages.apply(event));
        boolean written = mongo.updateFirst(asDecidedOn, Update.fromDocument(change), COLLECTION)
                        .getModifiedCount()
                == 1;
        if (written) {
            announce(next);
        }
        return written;
    }

    @Override
    public boolean isBlocked(Participants pair, String by) {
        return mongo.exists(query(where(PAIR).is(pair.pair()).and(BLOCKED_BY).is(by)), COLLECTION);
    }

    @Override
    public Optional<Message> archived(String conversationId, String senderId, String clientMessageId) {
        return archive.find(conversationId, senderId, clientMessageId);
    }

    @Override
    public List<Message> after(Conversation conversation, long seq, int limit) {
        return merged(
                        conversation.recent().stream().filter(message -> message.seq() > seq),
                        firstRecent(conversation) > seq + 1
                                ? archive.after(conversation.conversationId(), seq, limit)
                                : List.of(),
                        Comparator.naturalOrder())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Message> before(Conversation conversation, long seq, int limit) {
        List<Message> recent = conversation.recent().stream()
                .filter(message -> message.seq() < seq)
                .toList();
        return merged(
                        recent.stream(),
                        recent.size() < limit ? archive.before(conversation.conversationId(), seq, limit) : List.of(),
                        Comparator.reverseOrder())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Message> message(Conversation conversation, String messageId) {
        return conversation.recent().stream()
                .filter(message -> message.messageId().equals(messageId))
                .findFirst()
                .or(() -> archive.find(conversation.conversationId(), messageId));
    }

    @Override
    public long unread(Conversation conversation, String userId) {
        long mark = conversation.readUpTo(userId);
        long inDocument = conversation.recent().stream()
                .filter(message -> message.seq() > mark && message.recipientId().equals(userId))
                .count();
        long first = firstRecent(conversation);
        return first <= mark + 1
                ? inDocument
                : inDocument + archive.countTo(conversation.conversationId(), userId, mark, first);
    }

    @Override
    public List<Conversation> ofUser(String userId, Optional<Place> after, int limit) {
        Criteria mine = where(PARTICIPANTS).is(userId);
        Criteria page = after.map(place -> new Criteria()
                        .andOperator(
                                mine,
                                new Criteria()
                                        .orOperator(
                                                where(ACTIVE_AT).lt(place.activeAt()),
                                                where(ACTIVE_AT)
                                                        .is(place.activeAt())
                                                        .and(ID)
                                                        .lt(place.conversationId()))))
                .orElse(mine);
        Query which = query(page).with(Sort.by(DESC, ACTIVE_AT, ID)).limit(limit);
        which.fields().exclude(OUTBOX);
        return mongo.find(which, Document.class, COLLECTION).stream()
                .map(ConversationDocument::conversation)
                .toList();
    }

    @Override
    public void noteDispute(String conversationId) {
        mongo.updateFirst(query(where(ID).is(conversationId)), Update.update(DISPUTED, true), COLLECTION);
    }

    /** Whoever dies in between leaves messages in both places, which reading does not mind. */
    private void archiveOlderHalf(Conversation conversation) {
        List<Message> older = conversation.recent().subList(0, MOST_RECENT / 2);
        archive.add(conversation.conversationId(), older);
        Query which = query(where(ID).is(conversation.conversationId()));
        Document archived = new Document(
                MessageDocument.SEQ, new Document("$lte", older.getLast().seq()));
        mongo.updateFirst(
                which, Update.fromDocument(new Document("$pull", new Document(RECENT, archived))), COLLECTION);
    }

    /** Number of the first message in the document: the ones before it are archived. */
    private static long firstRecent(Conversation conversation) {
        return conversation.recent().isEmpty()
                ? conversation.lastSeq() + 1
                : conversation.recent().getFirst().seq();
    }

    private static Stream<Message> merged(Stream<Message> recent, List<Message> archived, Comparator<Long> order) {
        Map<Long, Message> bySeq = new TreeMap<>(order);
        archived.forEach(message -> bySeq.put(message.seq(), message));
        recent.forEach(message -> bySeq.put(message.seq(), message));
        return bySeq.values().stream();
    }

    private Optional<Conversation> one(Criteria criteria) {
        Query which = query(criteria);
        which.fields().exclude(OUTBOX);
        return Optional.ofNullable(mongo.findOne(which, Document.class, COLLECTION))
                .map(ConversationDocument::conversation);
    }

    private void announce(Conversation conversation) {
        waiting.hint(COLLECTION, conversation.conversationId());
        relay.wake();
        otherInstances.accept(conversation.conversationId());
    }
}
