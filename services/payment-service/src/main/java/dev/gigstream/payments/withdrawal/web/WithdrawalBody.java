package dev.gigstream.payments.withdrawal.web;

import dev.gigstream.money.Money;
import dev.gigstream.payments.withdrawal.Withdrawal;
import dev.gigstream.payments.withdrawal.WithdrawalStatus;
import java.time.Instant;

/** A withdrawal as its seller sees it. */
record WithdrawalBody(
        String withdrawalId,
        Money amount,
        WithdrawalStatus status,
        String failure,
        Instant requestedAt,
        Instant endedAt) {

    static WithdrawalBody of(Withdrawal withdrawal) {
        return new WithdrawalBody(
                withdrawal.id(),
                withdrawal.amount(),
                withdrawal.status(),
                withdrawal.failure(),
                withdrawal.requestedAt(),
                withdrawal.endedAt());
    }
}
