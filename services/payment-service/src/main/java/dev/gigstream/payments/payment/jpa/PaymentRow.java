package dev.gigstream.payments.payment.jpa;

import dev.gigstream.money.Money;
import dev.gigstream.payments.payment.Escrow;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.PaymentStatus;
import dev.gigstream.payments.payment.Receipt;
import dev.gigstream.payments.payment.Refund;
import dev.gigstream.payments.payment.Settlement;
import dev.gigstream.payments.payment.SettlementKind;
import dev.gigstream.payments.payment.Terms;
import dev.gigstream.payments.payment.Times;
import dev.gigstream.payments.payment.UnpaidEnd;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A payment as the table holds it, with its receipts and refunds. */
@Entity(name = "Payment")
@Table(name = "payment")
class PaymentRow {

    @Id
    private String orderId;

    @Column(updatable = false)
    private String buyerId;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private long totalMinor;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    private long version;
    private String providerOrderId;
    private long heldMinor;
    private long releasedMinor;
    private long refundedMinor;
    private long feesMinor;

    @Enumerated(EnumType.STRING)
    private SettlementKind settlementKind;

    private Long toBuyerMinor;
    private Long toSellerMinor;
    private Long platformFeeMinor;

    @Enumerated(EnumType.STRING)
    private UnpaidEnd unpaidEnd;

    private String reason;
    private Instant capturedAt;
    private Instant heldAt;
    private Instant clearsAt;
    private Instant clearedAt;

    @OneToMany(mappedBy = "payment", cascade = CascadeType.PERSIST)
    @MapKey(name = "paymentId")
    private Map<String, ReceiptRow> receipts = new HashMap<>();

    @OneToMany(mappedBy = "payment", cascade = CascadeType.PERSIST)
    @MapKey(name = "refundId")
    private Map<String, RefundRow> refunds = new HashMap<>();

    protected PaymentRow() {}

    PaymentRow(Payment payment) {
        Terms terms = payment.terms();
        orderId = terms.orderId();
        buyerId = terms.buyerId();
        sellerId = terms.sellerId();
        totalMinor = terms.total().amountMinor();
        currency = terms.total().currency();
        take(payment, null);
    }

    /** Takes over what can change. */
    void take(Payment payment, Instant now) {
        status = payment.status();
        version = payment.version();
        providerOrderId = payment.providerOrderId();
        unpaidEnd = payment.unpaidEnd();
        reason = payment.reason();
        take(payment.escrow());
        take(payment.settlement());
        take(payment.times());
        payment.receipts().forEach(this::take);
        payment.refunds().forEach(refund -> take(refund, now));
    }

    private void take(Escrow escrow) {
        heldMinor = escrow.held().amountMinor();
        releasedMinor = escrow.released().amountMinor();
        refundedMinor = escrow.refunded().amountMinor();
        feesMinor = escrow.fees().amountMinor();
    }

    private void take(Settlement settlement) {
        if (settlement != null) {
            settlementKind = settlement.kind();
            toBuyerMinor = settlement.toBuyer().amountMinor();
            toSellerMinor = settlement.toSeller().amountMinor();
            platformFeeMinor = settlement.platformFee().amountMinor();
        }
    }

    private void take(Times times) {
        capturedAt = times.capturedAt();
        heldAt = times.heldAt();
        clearsAt = times.clearsAt();
        clearedAt = times.clearedAt();
    }

    private void take(Receipt receipt) {
        receipts.computeIfAbsent(receipt.capture().paymentId(), _ -> new ReceiptRow(this, receipt));
    }

    private void take(Refund refund, Instant now) {
        refunds.computeIfAbsent(refund.refundId(), _ -> new RefundRow(this, refund, now))
                .take(refund);
    }

    Payment toPayment() {
        return new Payment(
                new Terms(orderId, buyerId, sellerId, money(totalMinor)),
                status,
                version,
                providerOrderId,
                receipts.values().stream()
                        .map(ReceiptRow::toReceipt)
                        .sorted(Comparator.comparing(
                                receipt -> receipt.capture().at()))
                        .toList(),
                refunds.values().stream()
                        .map(RefundRow::toRefund)
                        .sorted(Comparator.comparing(Refund::refundId))
                        .toList(),
                new Escrow(money(heldMinor), money(releasedMinor), money(refundedMinor), money(feesMinor)),
                settlement(),
                unpaidEnd,
                reason,
                new Times(capturedAt, heldAt, clearsAt, clearedAt));
    }

    private Settlement settlement() {
        return settlementKind == null
                ? null
                : new Settlement(settlementKind, money(toBuyerMinor), money(toSellerMinor), money(platformFeeMinor));
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
