package dev.gigstream.payments.withdrawal;

/** Where a withdrawal stands. */
public enum WithdrawalStatus {
    REQUESTED,
    PAID,
    /** The provider could not pay; the money is available again. */
    FAILED
}
