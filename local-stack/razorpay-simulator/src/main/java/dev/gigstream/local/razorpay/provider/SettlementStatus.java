package dev.gigstream.local.razorpay.provider;

/** How far money on its way out has come. */
public enum SettlementStatus {
    PENDING,
    PROCESSED,
    FAILED
}
