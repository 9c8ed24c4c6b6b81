package dev.gigstream.orders.order.web;

import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.Settlement;
import java.time.Instant;

/** One act of a moderator: who, when, on what, what and why. */
record AuditView(
        String auditId,
        Instant at,
        String actorId,
        String action,
        String subjectType,
        String subjectId,
        Dispute.Outcome outcome,
        Settlement settlement,
        String note) {

    static AuditView of(Order order) {
        Dispute dispute = order.dispute().orElseThrow();
        Dispute.Ruling ruling = dispute.ruling().orElseThrow();
        return new AuditView(
                dispute.disputeId(),
                ruling.at(),
                ruling.moderatorId(),
                "DISPUTE_RESOLVED",
                "ORDER",
                order.orderId(),
                ruling.outcome(),
                order.settlement().orElse(null),
                ruling.note());
    }
}
