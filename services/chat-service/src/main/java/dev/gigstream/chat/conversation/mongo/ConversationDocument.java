package dev.gigstream.chat.conversation.mongo;

import dev.gigstream.chat.conversation.Conversation;
import dev.gigstream.chat.conversation.ConversationEvent;
import dev.gigstream.chat.conversation.Message;
import dev.gigstream.chat.conversation.Participants;
import dev.gigstream.chat.conversation.ReadMarks;
import dev.gigstream.chat.conversation.Subject;
import dev.gigstream.outbox.OutboxMessage;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** A conversation as it is stored, with its newest messages and the events that wait to be published. */
final class ConversationDocument {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String PARTICIPANTS = "participants";
    /** The two in one fixed order, to find all they have together. */
    static final String PAIR = "pair";
    /** The pair and the gig of an enquiry; unique. */
    static final String ENQUIRY = "enquiry";

    static final String ORDER_ID = "orderId";
    static final String BLOCKED_BY = "blockedBy";
    static final String ACTIVE_AT = "activeAt";
    static final String RECENT = "recent";
    static final String DISPUTED = "disputed";
    static final String OUTBOX = "outbox";
    private static final String LAST_SEQ = "lastSeq";
    private static final String READ_MARKS = "readMarks";
    private static final String GIG_ID = "gigId";
    private static final String OPENED_AT = "openedAt";

    private ConversationDocument() {}

    static Document opened(Conversation conversation, OutboxMessage event) {
        Participants participants = conversation.participants();
        Document document = new Document(ID, conversation.conversationId())
                .append(PARTICIPANTS, List.of(participants.first(), participants.second()))
                .append(PAIR, participants.pair());
        Subject subject = conversation.subject();
        subject.gigId().ifPresent(gigId -> document.append(GIG_ID, gigId));
        subject.orderId()
                .ifPresentOrElse(
                        orderId -> document.append(ORDER_ID, orderId),
                        () -> document.append(ENQUIRY, enquiry(participants, subject.gigId())));
        document.append(OPENED_AT, Date.from(conversation.openedAt()))
                .append(DISPUTED, conversation.disputed())
                .append(RECENT, List.of())
                .append(OUTBOX, List.of(entry(event)));
        document.putAll(state(conversation));
        return document;
    }

    /** What the write of a step says; what waits in the outbox from earlier steps stays. */
    static Document change(ConversationEvent step, OutboxMessage event) {
        Document added = new Document(OUTBOX, entry(event));
        step.message().ifPresent(message -> added.append(RECENT, MessageDocument.of(message)));
        return new Document("$set", state(step.conversation())).append("$push", added);
    }

    static String enquiry(Participants pair, Optional<String> gigId) {
        return pair.pair() + ':' + gigId.orElse("");
    }

    static Conversation conversation(Document stored) {
        List<String> people = stored.getList(PARTICIPANTS, String.class);
        List<Number> marks = stored.getList(READ_MARKS, Number.class);
        List<Message> recent = stored.getList(RECENT, Document.class).stream()
                .map(MessageDocument::message)
                .toList();
        return new Conversation(
                stored.getString(ID),
                stored.get(VERSION, Number.class).longValue(),
                new Participants(people.getFirst(), people.getLast()),
                new Subject(
                        Optional.ofNullable(stored.getString(GIG_ID)), Optional.ofNullable(stored.getString(ORDER_ID))),
                stored.get(LAST_SEQ, Number.class).longValue(),
                new ReadMarks(marks.getFirst().longValue(), marks.getLast().longValue()),
                new HashSet<>(stored.getList(BLOCKED_BY, String.class)),
                stored.getDate(OPENED_AT).toInstant(),
                stored.getDate(ACTIVE_AT).toInstant(),
                recent,
                stored.getBoolean(DISPUTED));
    }

    private static Document state(Conversation conversation) {
        ReadMarks marks = conversation.readMarks();
        return new Document(VERSION, conversation.version())
                .append(LAST_SEQ, conversation.lastSeq())
                .append(READ_MARKS, List.of(marks.first(), marks.second()))
                .append(BLOCKED_BY, new ArrayList<>(conversation.blockedBy()))
                .append(ACTIVE_AT, Date.from(conversation.activeAt()));
    }

    private static Document entry(OutboxMessage message) {
        return new Document("eventId", message.eventId())
                .append("topic", message.topic())
                .append("key", message.key())
                .append("payload", new Binary(message.payload()))
                .append("headers", new Document(message.headers()))
                .append("createdAt", Date.from(message.createdAt()));
    }
}
