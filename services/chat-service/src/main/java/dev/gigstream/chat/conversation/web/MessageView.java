package dev.gigstream.chat.conversation.web;

import dev.gigstream.chat.conversation.Message;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message as both parties see it. */
record MessageView(
        String messageId,
        long seq,
        String conversationId,
        String senderId,
        String text,
        List<String> mediaIds,
        Instant sentAt,
        boolean flagged) {

    static MessageView of(String conversationId, Message message) {
        return new MessageView(
                message.messageId(),
                message.seq(),
                conversationId,
                message.senderId(),
                message.text(),
                message.mediaIds(),
                message.sentAt(),
                message.flagged());
    }

    /** As sockets send it. */
    Map<String, Object> payload() {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("messageId", messageId);
        payload.put("seq", seq);
        payload.put("conversationId", conversationId);
        payload.put("senderId", senderId);
        payload.put("text", text);
        payload.put("mediaIds", mediaIds);
        payload.put("sentAt", sentAt.toString());
        payload.put("flagged", flagged);
        return payload;
    }
}
