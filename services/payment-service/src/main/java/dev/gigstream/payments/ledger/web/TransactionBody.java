package dev.gigstream.payments.ledger.web;

import dev.gigstream.money.Money;
import dev.gigstream.payments.ledger.AccountKind;
import dev.gigstream.payments.ledger.PostingKind;
import dev.gigstream.payments.ledger.StatementLine;
import java.time.Instant;

/**
 * A line of a statement.
 *
 * @param kind why money moved
 * @param account which of the user's balances changed; null for a payment he made
 * @param amount by how much; what he paid is negative
 */
record TransactionBody(
        String transactionId,
        Instant at,
        PostingKind kind,
        AccountKind account,
        Money amount,
        String orderId,
        String withdrawalId) {

    static TransactionBody of(StatementLine line) {
        return new TransactionBody(
                Long.toString(line.position().postingId()),
                line.at(),
                line.kind(),
                line.account(),
                line.amount(),
                line.orderId(),
                line.withdrawalId());
    }
}
