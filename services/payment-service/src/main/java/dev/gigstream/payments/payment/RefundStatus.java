package dev.gigstream.payments.payment;

/** What is known of a refund. */
public enum RefundStatus {
    REQUESTED,
    DONE,
    /** The provider refused it so often that a person has to look. */
    STUCK
}
