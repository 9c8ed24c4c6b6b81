package dev.gigstream.fanout.recipient;

/** What a notification is about, by the names of the public contract. */
public enum Kind {
    MESSAGE,
    ORDER_PLACED,
    ORDER_FUNDED,
    ORDER_DELIVERED,
    REVISION_REQUESTED,
    ORDER_COMPLETED,
    ORDER_CANCELLED,
    CANCELLATION_REQUESTED,
    CANCELLATION_DECLINED,
    DISPUTE_OPENED,
    DISPUTE_RESOLVED,
    ORDER_DUE_SOON,
    ORDER_LATE,
    PAYMENT_RELEASED,
    PAYMENT_REFUNDED,
    REVIEW_RECEIVED,
    GIG_PUBLISHED
}
