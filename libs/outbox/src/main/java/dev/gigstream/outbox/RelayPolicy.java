package dev.gigstream.outbox;

import java.time.Duration;

/**
 * Sizes and times of a relay.
 *
 * @param batchSize most messages in one transaction
 * @param batchPeriod least time from one batch's begin to the next one's: the first message after a quiet time goes at
 *     once, and under load what is written meanwhile goes together, because a transaction costs more than its messages
 * @param pollInterval how often to look without being woken
 * @param leaseTtl how long a relay that died keeps others waiting
 * @param firstDelay first pause after a failure; doubles up to {@code longestDelay}
 */
public record RelayPolicy(
        int batchSize,
        Duration batchPeriod,
        Duration pollInterval,
        Duration leaseTtl,
        Duration firstDelay,
        Duration longestDelay) {
    public static final RelayPolicy DEFAULT = new RelayPolicy(
            500,
            Duration.ofMillis(40),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMillis(100),
            Duration.ofSeconds(10));
}
