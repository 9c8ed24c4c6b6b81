package dev.gigstream.orders.order;

import java.time.Instant;

/** A request to cancel; {@code resumes} is where the order goes on when it comes to nothing. */
public record Cancellation(
        String requestId,
        Party by,
        String reason,
        Status status,
        Instant askedAt,
        Instant answerBy,
        OrderStatus resumes) {

    /** What became of a request; superseded when a dispute took its place. */
    public enum Status {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        SUPERSEDED
    }

    Cancellation became(Status next) {
        return new Cancellation(requestId, by, reason, next, askedAt, answerBy, resumes);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }
}
