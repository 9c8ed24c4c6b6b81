package dev.gigstream.payments.ledger;

import dev.gigstream.money.Money;
import java.time.Instant;

/**
 * A change of what a user has or has paid.
 *
 * @param account null for a payment, which comes from outside
 * @param orderId null when it is about no order
 * @param withdrawalId null when it is about no withdrawal
 */
public record StatementLine(
        StatementPosition position,
        Instant at,
        PostingKind kind,
        AccountKind account,
        Money amount,
        String orderId,
        String withdrawalId) {}
