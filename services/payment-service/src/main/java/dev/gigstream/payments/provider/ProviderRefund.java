package dev.gigstream.payments.provider;

import dev.gigstream.money.Money;

/**
 * A refund as the provider knows it.
 *
 * @param orderId our order; null when we did not ask for it
 * @param refundId our refund; null when we did not ask for it
 * @param attempt which of our requests made it
 */
public record ProviderRefund(
        String id, String paymentId, Money amount, Status status, String orderId, String refundId, int attempt) {

    /** Somebody gave this much back there, without being asked by us. */
    public boolean isForeign() {
        return refundId == null && status == Status.PROCESSED;
    }

    /** Where it stands there. */
    public enum Status {
        PENDING,
        PROCESSED,
        FAILED
    }
}
