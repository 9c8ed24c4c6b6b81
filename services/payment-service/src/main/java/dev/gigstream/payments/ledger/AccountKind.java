package dev.gigstream.payments.ledger;

import java.util.Locale;

/** What an account of the ledger is for, and whether there is one per owner or a single one. */
public enum AccountKind {
    /** Money at the provider; its balance is minus what lies there. */
    PROVIDER_CLEARING(Ownership.NOBODY),
    /** Held for an order. */
    ESCROW(Ownership.ORDER),
    /** A seller's share of a finished order, until the clearing period is over. */
    SELLER_PENDING(Ownership.USER),
    /** What a seller can withdraw. */
    SELLER_AVAILABLE(Ownership.USER),
    PLATFORM_FEE(Ownership.NOBODY),
    /** On its way back to a buyer. */
    BUYER_REFUND_DUE(Ownership.USER),
    /** On its way to a seller's bank. */
    PAYOUT_IN_FLIGHT(Ownership.USER),
    CHARGEBACK(Ownership.NOBODY);

    private final Ownership ownership;

    AccountKind(Ownership ownership) {
        this.ownership = ownership;
    }

    public boolean isOwned() {
        return ownership != Ownership.NOBODY;
    }

    /** As in {@code seller_available:<user>}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private enum Ownership {
        NOBODY,
        ORDER,
        USER
    }
}
