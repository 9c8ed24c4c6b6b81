package dev.gigstream.orders.order.web;

import dev.gigstream.money.Money;
import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.Settlement;
import java.time.Instant;

/** A dispute with what a moderator needs of its order; the order itself he may read as well. */
record DisputeView(
        String disputeId,
        String orderId,
        String gigTitle,
        String buyerId,
        String sellerId,
        String by,
        String reason,
        Instant openedAt,
        Money total,
        OrderStatus orderStatus,
        String status,
        Ruling ruling,
        Settlement settlement) {

    record Ruling(Dispute.Outcome outcome, String by, String note, Instant at) {

        static Ruling of(Dispute.Ruling ruling) {
            return new Ruling(ruling.outcome(), ruling.moderatorId(), ruling.note(), ruling.at());
        }
    }

    static DisputeView of(Order order) {
        Dispute dispute = order.dispute().orElseThrow();
        return new DisputeView(
                dispute.disputeId(),
                order.orderId(),
                order.terms().gigTitle(),
                order.parties().buyerId(),
                order.parties().sellerId(),
                order.parties().userOf(dispute.by()),
                dispute.reason(),
                dispute.openedAt(),
                order.price().total(),
                order.status(),
                dispute.ruling().isPresent() ? "RESOLVED" : "OPEN",
                dispute.ruling().map(Ruling::of).orElse(null),
                order.settlement().orElse(null));
    }
}
