package dev.gigstream.payments.task;

import java.time.Duration;

/**
 * How tasks are taken and tried again.
 *
 * @param lease longer than all calls of a task may take
 * @param firstDelay after the first failure; doubles
 * @param mostLooks how often a payment is looked at that somebody spoke of; after that the reconciler finds it
 */
public record RetryPolicy(Duration lease, Duration firstDelay, Duration longestDelay, int mostLooks) {

    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofSeconds(20), Duration.ofMillis(500), Duration.ofMinutes(2), 12);

    private static final int MOST_DOUBLINGS = 20;

    public Duration delayAfter(int tries) {
        Duration delay = firstDelay.multipliedBy(1L << Math.clamp(tries - 1L, 0, MOST_DOUBLINGS));
        return delay.compareTo(longestDelay) > 0 ? longestDelay : delay;
    }
}
