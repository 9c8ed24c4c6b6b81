package dev.gigstream.orders.order;

/** Where the payment stands, as payment-service last told. */
public enum PaymentStatus {
    CREATED,
    CAPTURED,
    HELD,
    RELEASED,
    REFUND_PENDING,
    REFUNDED,
    PARTIALLY_REFUNDED,
    FAILED
}
