package dev.gigstream.orders.order.mongo;

import dev.gigstream.orders.order.Dispute;
import dev.gigstream.orders.order.Party;
import java.time.Instant;
import java.util.Optional;

/** A dispute and its ruling in the order's document. */
record DisputePart(String disputeId, Party by, String reason, Instant openedAt, RulingPart ruling) {

    record RulingPart(Dispute.Outcome outcome, String moderatorId, String note, Instant at) {

        static RulingPart of(Dispute.Ruling ruling) {
            return new RulingPart(ruling.outcome(), ruling.moderatorId(), ruling.note(), ruling.at());
        }

        Dispute.Ruling ruling() {
            return new Dispute.Ruling(outcome, moderatorId, note, at);
        }
    }

    static DisputePart of(Dispute dispute) {
        return new DisputePart(
                dispute.disputeId(),
                dispute.by(),
                dispute.reason(),
                dispute.openedAt(),
                dispute.ruling().map(RulingPart::of).orElse(null));
    }

    Dispute dispute() {
        return new Dispute(
                disputeId, by, reason, openedAt, Optional.ofNullable(ruling).map(RulingPart::ruling));
    }
}
