package dev.gigstream.chat.conversation;

import java.time.Instant;
import java.util.List;

/**
 * A message as it is kept for good.
 *
 * @param seq its number in the conversation, from 1
 * @param clientMessageId the sender's own id: the same twice is one message
 * @param flagged whether it seems to lead the other party away from the marketplace
 */
public record Message(
        String messageId,
        long seq,
        String senderId,
        String recipientId,
        String clientMessageId,
        String text,
        List<String> mediaIds,
        Instant sentAt,
        boolean flagged) {

    public Message {
        mediaIds = List.copyOf(mediaIds);
    }

    boolean isOf(String sender, String clientId) {
        return senderId.equals(sender) && clientMessageId.equals(clientId);
    }
}
