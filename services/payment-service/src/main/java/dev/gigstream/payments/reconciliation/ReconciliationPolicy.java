package dev.gigstream.payments.reconciliation;

import java.time.Duration;

/**
 * @param every how often the provider is asked; what no webhook told is known after this time at the latest
 * @param overlap how far back each look begins before the last one, for payments that were captured some time after
 *     they were made
 */
public record ReconciliationPolicy(Duration every, Duration overlap) {

    public static final ReconciliationPolicy DEFAULT =
            new ReconciliationPolicy(Duration.ofMinutes(5), Duration.ofHours(1));
}
