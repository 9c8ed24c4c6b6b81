package dev.gigstream.payments.payment;

/** What happened to a payment. */
public enum PaymentChangeKind {
    CREATED,
    CAPTURED,
    HELD,
    RELEASED,
    REFUND_REQUESTED,
    REFUNDED,
    PARTIALLY_REFUNDED,
    FAILED,
    EXTRA_CAPTURE_REFUNDED,
    CLEARED
}
