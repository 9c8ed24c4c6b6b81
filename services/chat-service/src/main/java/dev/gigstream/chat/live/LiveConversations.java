package dev.gigstream.chat.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.gigstream.events.chat.ConversationEvent;
import dev.gigstream.events.chat.SentMessage;
import dev.gigstream.sockets.SocketSessions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows the sessions of both parties at this instance what happens in their conversations, in its order. An event that the
 * outbox published twice is shown once.
 */
final class LiveConversations {

    private static final int MOST_REMEMBERED = 100_000;

    private final SocketSessions sessions;
    private final Cache<String, Long> shown =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    LiveConversations(SocketSessions sessions) {
        this.sessions = sessions;
    }

    void show(ConversationEvent event) {
        Long before = shown.getIfPresent(event.getConversationId());
        if (before != null && event.getAggregateVersion() <= before) {
            return;
        }
        shown.put(event.getConversationId(), event.getAggregateVersion());
        switch (event.getType()) {
            case MESSAGE_SENT -> emit(event, "message:new", message(event));
            case MESSAGES_READ -> emit(event, "message:read", read(event));
            case CONVERSATION_OPENED ->
                emit(event, "conversation:new", Map.of("conversationId", event.getConversationId()));
            case BLOCKED, UNBLOCKED, UNKNOWN -> {
                // Nobody is told of being blocked.
            }
        }
    }

    private void emit(ConversationEvent event, String name, Map<String, Object> payload) {
        List.copyOf(event.getParticipants()).forEach(userId -> sessions.emit(userId, name, payload));
    }

    private static Map<String, Object> message(ConversationEvent event) {
        SentMessage message = event.getMessage();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("messageId", message.getMessageId());
        payload.put("seq", message.getSeq());
        payload.put("conversationId", event.getConversationId());
        payload.put("senderId", message.getSenderId());
        payload.put("text", message.getText());
        payload.put("mediaIds", message.getMediaIds());
        payload.put("sentAt", message.getSentAt().toString());
        payload.put("flagged", message.getFlagged());
        return payload;
    }

    private static Map<String, Object> read(ConversationEvent event) {
        long upTo = event.getReadMarks().stream()
                .filter(mark -> mark.getUserId().equals(event.getActorId()))
                .mapToLong(mark -> mark.getUpToSeq())
                .findFirst()
                .orElse(0);
        return Map.of("conversationId", event.getConversationId(), "userId", event.getActorId(), "upToSeq", upTo);
    }
}
