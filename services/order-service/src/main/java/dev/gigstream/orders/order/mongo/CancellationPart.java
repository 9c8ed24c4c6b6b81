package dev.gigstream.orders.order.mongo;

import dev.gigstream.orders.order.Cancellation;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.Party;
import java.time.Instant;

/** A request to cancel in the order's document. */
record CancellationPart(
        String requestId,
        Party by,
        String reason,
        Cancellation.Status status,
        Instant askedAt,
        Instant answerBy,
        OrderStatus resumes) {

    static CancellationPart of(Cancellation request) {
        return new CancellationPart(
                request.requestId(),
                request.by(),
                request.reason(),
                request.status(),
                request.askedAt(),
                request.answerBy(),
                request.resumes());
    }

    Cancellation cancellation() {
        return new Cancellation(requestId, by, reason, status, askedAt, answerBy, resumes);
    }
}
