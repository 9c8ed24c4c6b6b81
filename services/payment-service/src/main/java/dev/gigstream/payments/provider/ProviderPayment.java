package dev.gigstream.payments.provider;

import dev.gigstream.money.Money;
import java.time.Instant;

/**
 * A payment as the provider knows it.
 *
 * @param orderId the provider's id of the order; null for a payment without one, which is not ours
 */
public record ProviderPayment(String id, String orderId, Status status, Money amount, Instant createdAt) {

    /** Where it stands there. */
    public enum Status {
        CREATED,
        AUTHORIZED,
        CAPTURED,
        /** It was captured, and all of it was given back. */
        REFUNDED,
        /** It was never captured, so nothing was taken and the provider let it go by itself. */
        LAPSED,
        FAILED
    }

    public boolean wasCaptured() {
        return status == Status.CAPTURED || status == Status.REFUNDED;
    }
}
