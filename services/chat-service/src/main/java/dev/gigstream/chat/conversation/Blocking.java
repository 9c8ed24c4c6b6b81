package dev.gigstream.chat.conversation;

import java.time.Clock;
import java.util.Optional;

/** Blocks and unblocks the other party: who is blocked in one conversation cannot write in any with the same person. */
public final class Blocking {

    private final Conversations conversations;
    private final Clock clock;

    public Blocking(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    public Outcome<Conversation> set(String conversationId, String userId, boolean blocked) {
        return Retrying.until(() -> attempt(conversationId, userId, blocked));
    }

    private Optional<Outcome<Conversation>> attempt(String conversationId, String userId, boolean blocked) {
        Optional<Conversation> found = conversations
                .find(conversationId)
                .filter(conversation -> conversation.participants().has(userId));
        if (found.isEmpty()) {
            return Optional.of(new Outcome.Refused<>(ChatRejection.UNKNOWN_CONVERSATION));
        }
        Conversation conversation = found.get();
        if (conversation.blockedBy().contains(userId) == blocked) {
            return Optional.of(new Outcome.AsBefore<>(conversation));
        }
        Conversation after = conversation.blockedBy(userId, blocked);
        var kind = blocked ? ConversationEvent.Kind.BLOCKED : ConversationEvent.Kind.UNBLOCKED;
        boolean stored = conversations.change(ConversationEvent.byUser(kind, after, userId, clock.instant()));
        return stored ? Optional.of(new Outcome.Done<>(after)) : Optional.empty();
    }
}
