package dev.gigstream.payments.provider;

import dev.gigstream.money.Money;

/**
 * A payment to a seller as the provider knows it.
 *
 * @param withdrawalId ours; null when we did not ask for it
 */
public record ProviderTransfer(String id, String withdrawalId, Money amount, Status status) {

    /** Where it stands there. */
    public enum Status {
        PENDING,
        PROCESSED,
        FAILED
    }
}
