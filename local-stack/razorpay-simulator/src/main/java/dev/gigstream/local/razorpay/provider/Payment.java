package dev.gigstream.local.razorpay.provider;

import java.time.Instant;

/** What a buyer paid, or tried to. A refund in full changes the status; the money was captured all the same. */
public record Payment(
        String id,
        String orderId,
        long amount,
        String currency,
        PaymentStatus status,
        long amountRefunded,
        Instant createdAt) {

    public boolean isCaptured() {
        return status == PaymentStatus.CAPTURED || status == PaymentStatus.REFUNDED;
    }

    /** What the merchant has of it. */
    long kept() {
        return isCaptured() ? amount - amountRefunded : 0;
    }

    Payment captured() {
        return with(PaymentStatus.CAPTURED, amountRefunded);
    }

    Payment lapsed() {
        return with(PaymentStatus.LAPSED, amount);
    }

    Payment refunded(long more) {
        long refunded = Math.addExact(amountRefunded, more);
        return with(refunded == amount ? PaymentStatus.REFUNDED : PaymentStatus.CAPTURED, refunded);
    }

    private Payment with(PaymentStatus newStatus, long newRefunded) {
        return new Payment(id, orderId, amount, currency, newStatus, newRefunded, createdAt);
    }
}
