package dev.gigstream.checker.fact;

import java.time.Instant;
import java.util.List;

/** An order as its service keeps it. What there is not is null. */
public record StoredOrder(
        String orderId,
        String buyerId,
        String sellerId,
        Price price,
        String status,
        Times times,
        Request cancellation,
        Dispute dispute,
        Settlement settlement,
        List<Step> timeline,
        long version) {

    /** @param nextTimer when the clock looks at it next */
    public record Times(
            Instant payBy,
            Instant fundedAt,
            Instant dueAt,
            Instant autoCompleteAt,
            Instant endedAt,
            Instant nextTimer) {}

    /** @param by BUYER or SELLER */
    public record Request(String by, String status, Instant answerBy) {}

    /** @param outcome null while it is open */
    public record Dispute(String disputeId, String outcome) {}

    public boolean isFunded() {
        return times.fundedAt() != null;
    }

    /** When it came to its status, or was last told of. */
    public Instant changedAt() {
        return timeline.isEmpty() ? Instant.EPOCH : timeline.getLast().at();
    }

    /** The state that the topic tells as well. */
    public String state() {
        return "%s of %d %s, settlement %s".formatted(status, price.total(), price.currency(), settlement);
    }
}
