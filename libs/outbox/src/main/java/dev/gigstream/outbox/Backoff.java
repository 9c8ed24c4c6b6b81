package dev.gigstream.outbox;

import java.time.Duration;

/** Doubles from a first delay up to a longest one. */
final class Backoff {
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** @param attempt counted from 1 */
    static Duration delay(int attempt, Duration first, Duration longest) {
        Duration delay = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
