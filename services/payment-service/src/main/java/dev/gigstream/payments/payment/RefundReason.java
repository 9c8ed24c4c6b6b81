package dev.gigstream.payments.payment;

/** Why money goes back to a buyer. */
public enum RefundReason {
    /** The order was cancelled, before or after it was paid. */
    ORDER_CANCELLED,
    /** The order had expired when it was paid. */
    ORDER_EXPIRED,
    /** A moderator gave the buyer all or a part. */
    RULING,
    /** Another payment of the same order came first. */
    EXTRA_PAYMENT,
    /** It had been given back at the provider, by somebody there, before anybody here heard of it. */
    RETURNED_AT_PROVIDER,
    AMOUNT_MISMATCH,
    CURRENCY_MISMATCH
}
