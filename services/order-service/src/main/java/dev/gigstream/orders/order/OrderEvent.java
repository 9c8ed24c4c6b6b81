package dev.gigstream.orders.order;

import java.time.Instant;
import java.util.Optional;

/** That something happened to an order: what, who did it, what caused it, and the order as it now stands. */
public record OrderEvent(Kind kind, Order order, Optional<String> actorId, Optional<String> causationId, Instant at) {

    /** What happened; the last four are told by the clock and leave the status as it was. */
    public enum Kind {
        PLACED,
        FUNDED,
        DELIVERED,
        REVISION_REQUESTED,
        COMPLETED,
        CANCELLATION_REQUESTED,
        CANCELLATION_DECLINED,
        CANCELLATION_WITHDRAWN,
        CANCELLED,
        EXPIRED,
        DISPUTE_OPENED,
        DISPUTE_RESOLVED,
        DUE_SOON,
        BECAME_LATE,
        BECAME_VERY_LATE,
        REVIEW_WINDOW_CLOSING
    }
}
