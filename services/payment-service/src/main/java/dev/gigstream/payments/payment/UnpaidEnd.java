package dev.gigstream.payments.payment;

/** How an order ended that was not to be paid any more. */
public enum UnpaidEnd {
    EXPIRED(RefundReason.ORDER_EXPIRED),
    CANCELLED(RefundReason.ORDER_CANCELLED);

    private final RefundReason reason;

    UnpaidEnd(RefundReason reason) {
        this.reason = reason;
    }

    RefundReason reason() {
        return reason;
    }
}
