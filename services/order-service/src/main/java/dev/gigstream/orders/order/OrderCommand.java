package dev.gigstream.orders.order;

import java.util.List;

/** What a party asks for. Ids of what a command makes come with it. */
public sealed interface OrderCommand {

    record Deliver(String deliveryId, String message, List<String> mediaIds) implements OrderCommand {
        public Deliver {
            mediaIds = List.copyOf(mediaIds);
        }
    }

    record RequestRevision(String message) implements OrderCommand {}

    record Complete() implements OrderCommand {}

    record RequestCancellation(String requestId, String reason) implements OrderCommand {}

    /** Says what becomes of a request to cancel. */
    sealed interface AnswerCancellation extends OrderCommand {
        String requestId();
    }

    record AcceptCancellation(String requestId) implements AnswerCancellation {}

    record DeclineCancellation(String requestId) implements AnswerCancellation {}

    record WithdrawCancellation(String requestId) implements AnswerCancellation {}

    record OpenDispute(String disputeId, String reason) implements OrderCommand {}
}
