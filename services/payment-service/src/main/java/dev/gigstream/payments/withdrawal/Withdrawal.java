package dev.gigstream.payments.withdrawal;

import dev.gigstream.money.Money;
import java.time.Instant;

/**
 * Money that a seller takes out. It ends once, paid or failed.
 *
 * @param destination his account at the provider
 * @param transferId the provider's id of the payment to him; null until it is made
 * @param failure null unless it failed
 * @param endedAt null while it is under way
 */
public record Withdrawal(
        String id,
        String userId,
        String destination,
        Money amount,
        WithdrawalStatus status,
        String transferId,
        String failure,
        Instant requestedAt,
        Instant endedAt) {

    static Withdrawal requested(String id, String userId, String destination, Money amount, Instant at) {
        return new Withdrawal(id, userId, destination, amount, WithdrawalStatus.REQUESTED, null, null, at, null);
    }

    public boolean isUnderWay() {
        return status == WithdrawalStatus.REQUESTED;
    }

    Withdrawal paid(String byTransferId, Instant at) {
        return new Withdrawal(
                id, userId, destination, amount, WithdrawalStatus.PAID, byTransferId, null, requestedAt, at);
    }

    Withdrawal failed(String why, Instant at) {
        return new Withdrawal(id, userId, destination, amount, WithdrawalStatus.FAILED, null, why, requestedAt, at);
    }
}
