package dev.gigstream.payments.payment.web;

import dev.gigstream.money.Money;
import dev.gigstream.payments.payment.Escrow;
import dev.gigstream.payments.payment.Payment;
import dev.gigstream.payments.payment.PaymentStatus;
import java.time.Instant;

/** A payment as its parties see it. */
record PaymentBody(
        String orderId,
        PaymentStatus status,
        Money amount,
        String provider,
        String providerOrderId,
        String keyId,
        EscrowBody escrow,
        String reason,
        Instant capturedAt,
        Instant heldAt,
        Instant clearsAt) {

    static PaymentBody of(Payment payment, String keyId) {
        return new PaymentBody(
                payment.orderId(),
                payment.status(),
                payment.terms().total(),
                "RAZORPAY",
                payment.providerOrderId(),
                keyId,
                EscrowBody.of(payment.escrow()),
                payment.reason(),
                payment.times().capturedAt(),
                payment.times().heldAt(),
                payment.times().clearsAt());
    }

    record EscrowBody(Money held, Money released, Money refunded, Money fees) {

        static EscrowBody of(Escrow escrow) {
            return new EscrowBody(escrow.held(), escrow.released(), escrow.refunded(), escrow.fees());
        }
    }
}
