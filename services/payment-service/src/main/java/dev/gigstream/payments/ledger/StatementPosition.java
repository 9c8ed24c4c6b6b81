package dev.gigstream.payments.ledger;

/** A place in a statement, which is sorted by posting and account. */
public record StatementPosition(long postingId, String account) {

    public static final StatementPosition NEWEST = new StatementPosition(Long.MAX_VALUE, "");
}
