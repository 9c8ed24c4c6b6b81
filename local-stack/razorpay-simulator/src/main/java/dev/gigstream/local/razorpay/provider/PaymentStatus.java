package dev.gigstream.local.razorpay.provider;

public enum PaymentStatus {
    AUTHORIZED,
    CAPTURED,
    REFUNDED,
    FAILED
}
