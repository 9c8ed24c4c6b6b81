package dev.gigstream.chat.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Steps of one conversation, for tests of what tells of them. */
public final class ToldConversations {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private ToldConversations() {}

    public static ConversationEvent sent() {
        Message message = new Message(
                "message", 1, "ben", "asha", "client-id", "Hello", List.of("media"), NOON.plusSeconds(1), true);
        return ConversationEvent.sent(opened().with(message), message);
    }

    public static ConversationEvent of(ConversationEvent.Kind kind) {
        return ConversationEvent.byUser(kind, opened().readBy("asha", 3).blockedBy("ben", true), "asha", NOON);
    }

    private static Conversation opened() {
        return Conversation.opened(
                "conversation", new Participants("asha", "ben"), Subject.enquiry(Optional.of("gig")), NOON, false);
    }
}
