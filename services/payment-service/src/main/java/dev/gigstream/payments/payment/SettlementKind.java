package dev.gigstream.payments.payment;

/** Which way held money goes. */
public enum SettlementKind {
    RELEASE,
    REFUND,
    SPLIT
}
