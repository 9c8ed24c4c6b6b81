package dev.gigstream.payments.payment.jpa;

import dev.gigstream.money.Money;
import dev.gigstream.payments.payment.Refund;
import dev.gigstream.payments.payment.RefundReason;
import dev.gigstream.payments.payment.RefundStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A refund as the table holds it. */
@Entity(name = "Refund")
@Table(name = "refund")
class RefundRow {

    @Id
    private String refundId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id", updatable = false)
    private PaymentRow payment;

    @Column(updatable = false)
    private String paymentId;

    @Column(updatable = false)
    private long amountMinor;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RefundReason reason;

    @Enumerated(EnumType.STRING)
    private RefundStatus status;

    private int attempt;
    private String providerRefundId;

    @Column(updatable = false)
    private Instant requestedAt;

    protected RefundRow() {}

    RefundRow(PaymentRow payment, Refund refund, Instant requestedAt) {
        this.payment = payment;
        this.requestedAt = requestedAt;
        refundId = refund.refundId();
        paymentId = refund.paymentId();
        amountMinor = refund.amount().amountMinor();
        currency = refund.amount().currency();
        reason = refund.reason();
        take(refund);
    }

    final void take(Refund refund) {
        status = refund.status();
        attempt = refund.attempt();
        providerRefundId = refund.providerRefundId();
    }

    Refund toRefund() {
        return new Refund(
                refundId, paymentId, new Money(amountMinor, currency), reason, status, attempt, providerRefundId);
    }
}
