package dev.gigstream.chat.live;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.chat.ChatSignal;
import dev.gigstream.events.chat.ChatSignalKind;
import java.time.Clock;

/** What this instance calls to the others; a call that is lost costs time and nothing else. */
public final class Signals {

    private final LivePublisher publisher;
    private final Clock clock;

    Signals(LivePublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A conversation has events waiting: whoever relays need not look for them. */
    public void written(String conversationId) {
        call(ChatSignalKind.WRITTEN, conversationId, null, null);
    }

    void typing(String conversationId, String userId, String recipientId) {
        call(ChatSignalKind.TYPING, conversationId, userId, recipientId);
    }

    private void call(ChatSignalKind kind, String conversationId, String userId, String recipientId) {
        ChatSignal signal = ChatSignal.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(clock.instant())
                .setKind(kind)
                .setConversationId(conversationId)
                .setUserId(userId)
                .setRecipientId(recipientId)
                .build();
        publisher.publish(Topics.CHAT_SIGNALS, conversationId, signal);
    }
}
