package dev.gigstream.payments.reconciliation;

import java.time.Duration;

/**
 * A look through the provider's payments that is repeated.
 *
 * @param every how often; what is captured and not told is known after this time at the latest
 * @param back how far back each look begins before the last one, for payments that are captured this long after they
 *     were made
 */
public record Lookout(String name, Duration every, Duration back) {}
