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
    FAILED;

    /** Nothing is held any more. */
    boolean isPaidOut() {
        return switch (this) {
            case RELEASED, REFUNDED, PARTIALLY_REFUNDED -> true;
            case CREATED, CAPTURED, HELD, REFUND_PENDING, FAILED -> false;
        };
    }
}
