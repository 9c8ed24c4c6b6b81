package dev.gigstream.chat.conversation;

import java.time.Clock;
import java.util.Optional;

/** Moves a participant's read mark, forwards only. */
public final class MarkingRead {

    private final Conversations conversations;
    private final Clock clock;

    public MarkingRead(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    /** Up to a message named by its id. */
    public Outcome<Conversation> upToMessage(String conversationId, String userId, String messageId) {
        Optional<Conversation> found = mine(conversationId, userId);
        if (found.isEmpty()) {
            return new Outcome.Refused<>(ChatRejection.UNKNOWN_CONVERSATION);
        }
        return conversations
                .message(found.get(), messageId)
                .map(message -> upTo(conversationId, userId, message.seq()))
                .orElseGet(() -> new Outcome.Refused<>(ChatRejection.UNKNOWN_MESSAGE));
    }

    /** Up to a number; one beyond the newest message means the newest. */
    public Outcome<Conversation> upTo(String conversationId, String userId, long seq) {
        return Retrying.until(() -> attempt(conversationId, userId, seq));
    }

    private Optional<Outcome<Conversation>> attempt(String conversationId, String userId, long seq) {
        Optional<Conversation> found = mine(conversationId, userId);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.Refused<>(ChatRejection.UNKNOWN_CONVERSATION));
        }
        Conversation conversation = found.get();
        long upTo = Math.min(seq, conversation.lastSeq());
        if (upTo <= conversation.readUpTo(userId)) {
            return Optional.of(new Outcome.AsBefore<>(conversation));
        }
        Conversation after = conversation.readBy(userId, upTo);
        boolean stored = conversations.change(
                ConversationEvent.byUser(ConversationEvent.Kind.MESSAGES_READ, after, userId, clock.instant()));
        return stored ? Optional.of(new Outcome.Done<>(after)) : Optional.empty();
    }

    private Optional<Conversation> mine(String conversationId, String userId) {
        return conversations
                .find(conversationId)
                .filter(conversation -> conversation.participants().has(userId));
    }
}
