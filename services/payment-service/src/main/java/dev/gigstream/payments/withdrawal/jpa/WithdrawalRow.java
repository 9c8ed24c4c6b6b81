package dev.gigstream.payments.withdrawal.jpa;

import dev.gigstream.money.Money;
import dev.gigstream.payments.withdrawal.Withdrawal;
import dev.gigstream.payments.withdrawal.WithdrawalStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A withdrawal as the table holds it. */
@Entity(name = "Withdrawal")
@Table(name = "withdrawal")
class WithdrawalRow {

    @Id
    private String withdrawalId;

    @Column(updatable = false)
    private String userId;

    @Column(updatable = false)
    private String destination;

    @Column(updatable = false)
    private long amountMinor;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    private WithdrawalStatus status;

    private String transferId;
    private String failure;

    @Column(updatable = false)
    private Instant requestedAt;

    private Instant endedAt;

    protected WithdrawalRow() {}

    WithdrawalRow(Withdrawal withdrawal) {
        withdrawalId = withdrawal.id();
        userId = withdrawal.userId();
        destination = withdrawal.destination();
        amountMinor = withdrawal.amount().amountMinor();
        currency = withdrawal.amount().currency();
        requestedAt = withdrawal.requestedAt();
        take(withdrawal);
    }

    final void take(Withdrawal withdrawal) {
        status = withdrawal.status();
        transferId = withdrawal.transferId();
        failure = withdrawal.failure();
        endedAt = withdrawal.endedAt();
    }

    Withdrawal toWithdrawal() {
        return new Withdrawal(
                withdrawalId,
                userId,
                destination,
                new Money(amountMinor, currency),
                status,
                transferId,
                failure,
                requestedAt,
                endedAt);
    }
}
