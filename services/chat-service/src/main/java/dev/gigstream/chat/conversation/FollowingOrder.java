package dev.gigstream.chat.conversation;

import java.time.Clock;
import java.util.Optional;

/** Opens the conversation of an order under the id the order gave it, and lets moderators in once it is disputed. */
public final class FollowingOrder {

    private final Conversations conversations;
    private final Clock clock;

    public FollowingOrder(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    /** An order as its topic tells of it. */
    public record OrderTold(
            String eventId,
            String orderId,
            String gigId,
            String conversationId,
            String buyerId,
            String sellerId,
            boolean disputed) {}

    /** Any number of times, in any order. */
    public void follow(OrderTold order) {
        boolean isNew = conversations.find(order.conversationId()).isEmpty() && conversations.open(opened(order));
        if (!isNew && order.disputed()) {
            conversations.noteDispute(order.conversationId());
        }
    }

    private ConversationEvent opened(OrderTold order) {
        Conversation conversation = Conversation.opened(
                order.conversationId(),
                new Participants(order.buyerId(), order.sellerId()),
                Subject.order(order.orderId(), order.gigId()),
                clock.instant(),
                order.disputed());
        return new ConversationEvent(
                ConversationEvent.Kind.CONVERSATION_OPENED,
                conversation,
                Optional.empty(),
                conversation.openedAt(),
                Optional.empty(),
                Optional.of(order.eventId()));
    }
}
