package dev.gigstream.payments.payment;

import dev.gigstream.money.Money;
import java.time.Instant;

/**
 * A payment that the provider has captured, whoever told it.
 *
 * @param providerOrderId the provider's id of the order that was paid
 * @param paymentId the provider's id of the payment
 */
public record Capture(String providerOrderId, String paymentId, Money amount, Instant at) {

    public Capture {
        if (providerOrderId.isBlank() || paymentId.isBlank() || amount.isNegative() || amount.isZero()) {
            throw new IllegalArgumentException("a capture has ids and an amount");
        }
    }
}
