package dev.gigstream.chat.conversation.mongo;

import dev.gigstream.chat.conversation.Message;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A message as it is stored, the same inside its conversation and in the archive. */
final class MessageDocument {

    static final String MESSAGE_ID = "messageId";
    static final String SEQ = "seq";
    static final String SENDER = "senderId";
    static final String RECIPIENT = "recipientId";
    static final String CLIENT_ID = "clientMessageId";

    private MessageDocument() {}

    static Document of(Message message) {
        return new Document(MESSAGE_ID, message.messageId())
                .append(SEQ, message.seq())
                .append(SENDER, message.senderId())
                .append(RECIPIENT, message.recipientId())
                .append(CLIENT_ID, message.clientMessageId())
                .append("text", message.text())
                .append("mediaIds", message.mediaIds())
                .append("sentAt", Date.from(message.sentAt()))
                .append("flagged", message.flagged());
    }

    static Message message(Document stored) {
        Instant sentAt = stored.getDate("sentAt").toInstant();
        List<String> mediaIds = stored.getList("mediaIds", String.class);
        return new Message(
                stored.getString(MESSAGE_ID),
                seq(stored),
                stored.getString(SENDER),
                stored.getString(RECIPIENT),
                stored.getString(CLIENT_ID),
                stored.getString("text"),
                mediaIds,
                sentAt,
                stored.getBoolean("flagged"));
    }

    static long seq(Document stored) {
        return stored.get(SEQ, Number.class).longValue();
    }
}
