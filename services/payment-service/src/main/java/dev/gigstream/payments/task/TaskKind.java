package dev.gigstream.payments.task;

/** What is asked of the provider. */
public enum TaskKind {
    /** Subject: the order's id. */
    CREATE_ORDER,
    /** Subject: the refund's idempotency key. */
    REFUND,
    /** Subject: the withdrawal's id. */
    PAYOUT,
    /** Somebody speaks of a payment: what does the provider say? Subject: the provider's id of the payment. */
    LOOK_AT_PAYMENT
}
