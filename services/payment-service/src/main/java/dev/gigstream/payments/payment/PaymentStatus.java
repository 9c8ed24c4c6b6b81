package dev.gigstream.payments.payment;

/** Where the payment of an order stands. */
public enum PaymentStatus {
    /** Can be paid. */
    CREATED,
    /** Paid at the provider. */
    CAPTURED,
    /** Held for the order. */
    HELD,
    /** Given to the seller. */
    RELEASED,
    /** All or a part is on its way back to the buyer. */
    REFUND_PENDING,
    REFUNDED,
    PARTIALLY_REFUNDED,
    /** The last try to pay failed, or the order ended unpaid. */
    FAILED
}
