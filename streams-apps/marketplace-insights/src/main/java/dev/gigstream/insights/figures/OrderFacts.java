package dev.gigstream.insights.figures;

import java.time.Instant;

/**
 * What is counted of an order.
 *
 * @param fundedAt null before it was
 * @param endedAt null before it did
 */
public record OrderFacts(long version, String gigId, Instant fundedAt, Instant endedAt, long price, String currency) {}
