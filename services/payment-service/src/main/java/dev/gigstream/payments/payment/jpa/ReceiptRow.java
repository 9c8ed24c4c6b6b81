package dev.gigstream.payments.payment.jpa;

import dev.gigstream.money.Money;
import dev.gigstream.payments.payment.Capture;
import dev.gigstream.payments.payment.Receipt;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A captured payment as the table holds it; it never changes. */
@Entity(name = "Receipt")
@Table(name = "receipt")
@Immutable
class ReceiptRow {

    @Id
    private String paymentId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private PaymentRow payment;

    private String providerOrderId;
    private long amountMinor;
    private String currency;
    private Instant capturedAt;
    private boolean counts;

    protected ReceiptRow() {}

    ReceiptRow(PaymentRow payment, Receipt receipt) {
        this.payment = payment;
        paymentId = receipt.capture().paymentId();
        providerOrderId = receipt.capture().providerOrderId();
        amountMinor = receipt.capture().amount().amountMinor();
        currency = receipt.capture().amount().currency();
        capturedAt = receipt.capture().at();
        counts = receipt.counts();
    }

    Receipt toReceipt() {
        return new Receipt(
                new Capture(providerOrderId, paymentId, new Money(amountMinor, currency), capturedAt), counts);
    }
}
