package dev.gigstream.gigindex.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When to make writes visible: a few changes at once, then at most five times a second; in a backlog it is left to the
 * index, which does so once a second, as each refresh costs as much as many documents.
 */
final class RefreshPace {
    static final Duration SHORTEST = Duration.ofMillis(200);
    static final Duration IDLE = Duration.ofMillis(500);
    private static final int BACKLOG = 100;

    private final Clock clock;
    private Instant last = Instant.MIN;
    private boolean waiting;

    RefreshPace(Clock clock) {
        this.clock = clock;
    }

    void written(int changes) {
        if (changes > 0) {
            waiting = changes < BACKLOG;
        }
    }

    boolean isDue() {
        return waiting && !clock.instant().isBefore(next());
    }

    void refreshed() {
        waiting = false;
        last = clock.instant();
    }

    /** How long to wait for more changes before looking again. */
    Duration patience() {
        if (!waiting) {
            return IDLE;
        }
        Duration left = Duration.between(clock.instant(), next());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Instant next() {
        return last.equals(Instant.MIN) ? last : last.plus(SHORTEST);
    }
}
