package dev.gigstream.chat.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to a conversation, which is told as it stands after it.
 *
 * @param message the one that was sent
 * @param causationId the event that caused it
 */
public record ConversationEvent(
        Kind kind,
        Conversation conversation,
        Optional<Message> message,
        Instant at,
        Optional<String> actorId,
        Optional<String> causationId) {

    /** Named as the topic names it. */
    public enum Kind {
        CONVERSATION_OPENED,
        MESSAGE_SENT,
        MESSAGES_READ,
        BLOCKED,
        UNBLOCKED
    }

    static ConversationEvent byUser(Kind kind, Conversation after, String userId, Instant at) {
        return new ConversationEvent(kind, after, Optional.empty(), at, Optional.of(userId), Optional.empty());
    }

    static ConversationEvent sent(Conversation after, Message message) {
        return new ConversationEvent(
                Kind.MESSAGE_SENT,
                after,
                Optional.of(message),
                message.sentAt(),
                Optional.of(message.senderId()),
                Optional.empty());
    }
}
