package dev.gigstream.insights.figures;

import java.time.Instant;

/**
 * What is counted of the payment of an order, in minor units.
 *
 * @param heldAt null before it was
 */
public record PaymentFacts(
        long version, Instant heldAt, long amount, String currency, long released, long refunded, long fees) {}
