package dev.gigstream.orders.order;

import java.time.Instant;
import java.util.Optional;

/** A disagreement that a moderator decides; until then neither clock nor party moves the money. */
public record Dispute(String disputeId, Party by, String reason, Instant openedAt, Optional<Ruling> ruling) {

    /** The decision. */
    public record Ruling(Outcome outcome, String moderatorId, String note, Instant at) {}

    /** How a dispute is decided. */
    public enum Outcome {
        REFUND_BUYER,
        RELEASE_SELLER,
        SPLIT
    }

    Dispute ruled(Ruling decision) {
        return new Dispute(disputeId, by, reason, openedAt, Optional.of(decision));
    }
}
