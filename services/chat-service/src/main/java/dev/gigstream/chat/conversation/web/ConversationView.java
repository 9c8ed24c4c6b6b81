package dev.gigstream.chat.conversation.web;

import dev.gigstream.chat.conversation.Conversation;
import dev.gigstream.chat.conversation.Message;
import java.time.Instant;

/**
 * A conversation as one of its participants sees it.
 *
 * @param blocked whether the reader blocked the other party
 */
record ConversationView(
        String conversationId,
        Party with,
        String gigId,
        String orderId,
        long lastSeq,
        long readUpToSeq,
        long readUpToSeqByOther,
        long unread,
        LastMessage lastMessage,
        boolean blocked,
        Instant openedAt,
        Instant activeAt) {

    private static final int EXCERPT = 140;

    /** The other one; the name is null when the profile is gone. */
    record Party(String userId, String displayName) {}

    /** The beginning of the newest message. */
    record LastMessage(String messageId, long seq, String senderId, String excerpt, Instant sentAt) {

        static LastMessage of(Message message) {
            String text = message.text();
            String excerpt = text.length() <= EXCERPT
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, EXCERPT))) + "…";
            return new LastMessage(message.messageId(), message.seq(), message.senderId(), excerpt, message.sentAt());
        }
    }

    static ConversationView of(Conversation conversation, String reader, String nameOfOther, long unread) {
        String other = conversation.participants().other(reader);
        return new ConversationView(
                conversation.conversationId(),
                new Party(other, nameOfOther),
                conversation.subject().gigId().orElse(null),
                conversation.subject().orderId().orElse(null),
                conversation.lastSeq(),
                conversation.readUpTo(reader),
                conversation.readUpTo(other),
                unread,
                conversation.newest().map(LastMessage::of).orElse(null),
                conversation.blockedBy().contains(reader),
                conversation.openedAt(),
                conversation.activeAt());
    }
}
