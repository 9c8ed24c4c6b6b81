package dev.gigstream.payments.payment;

import java.time.Instant;

/** A step of a payment, with the payment as it was then. */
public record PaymentChange(PaymentChangeKind kind, Payment payment, Instant at) {}
