package dev.gigstream.local.razorpay.provider;

public enum PaymentStatus {
    AUTHORIZED,
    CAPTURED,
    REFUNDED,
    /** Authorized, never captured and given back by the provider: "refunded" as well for whoever asks. */
    LAPSED,
    FAILED
}
