package dev.gigstream.orders.order;

/** What a party may do to an order, depending on where it stands. CANCEL takes effect at once, a request is answered. */
public enum OrderAction {
    PAY,
    CANCEL,
    DELIVER,
    REQUEST_REVISION,
    COMPLETE,
    REQUEST_CANCELLATION,
    ACCEPT_CANCELLATION,
    DECLINE_CANCELLATION,
    WITHDRAW_CANCELLATION,
    OPEN_DISPUTE
}
