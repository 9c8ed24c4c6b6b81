package dev.gigstream.checker.fact;

import java.time.Instant;
import java.util.List;

/** Money that moved. What does not apply is null. */
public record Posting(
        long id,
        String kind,
        String orderId,
        String paymentId,
        String refundId,
        String withdrawalId,
        Instant at,
        List<Entry> entries) {

    public static final String HOLD = "HOLD";
    public static final String REFUND_DUE = "REFUND_DUE";
    public static final String SETTLEMENT = "SETTLEMENT";
    public static final String REFUND = "REFUND";
    public static final String PAYOUT = "PAYOUT";

    public boolean is(String wanted) {
        return kind.equals(wanted);
    }

    /** By how much the accounts of a kind changed, all currencies in one: a posting has only one. */
    public long change(String accountKind) {
        return entries.stream()
                .filter(entry -> entry.kind().equals(accountKind))
                .mapToLong(Entry::amount)
                .sum();
    }

    /** What it moves out of, or into, the money at the provider; as a positive number. */
    public long atProvider() {
        return Math.abs(change("provider_clearing"));
    }

    public String currency() {
        return entries.isEmpty() ? "" : entries.getFirst().currency();
    }

    @Override
    public String toString() {
        return kind + " posting " + id;
    }
}
