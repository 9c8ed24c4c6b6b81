package dev.gigstream.gigindex.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When to make writes visible: a few changes at once, then at most five times a second; in a backlog more seldom, as each
 * refresh costs as much as many documents, and at once when it ends.
 */
final class RefreshPace {
    static final Duration SHORTEST = Duration.ofMillis(200);
    static final Duration IN_BACKLOG = Duration.ofSeconds(3);
    static final Duration IDLE = Duration.ofMillis(500);
    private static final int BACKLOG = 50;

    private final Clock clock;
    private Instant last = Instant.MIN;
    private int unseen;
    private boolean quiet;

    RefreshPace(Clock clock) {
        this.clock = clock;
    }

    /** Also told when nothing came in all the time that {@link #patience} gave. */
    void written(int changes) {
        unseen += changes;
        quiet = changes == 0;
    }

    boolean isDue() {
        return unseen > 0 && !clock.instant().isBefore(next(isBacklog() && !quiet ? IN_BACKLOG : SHORTEST));
    }

    void refreshed() {
        unseen = 0;
        last = clock.instant();
    }

    /** How long to wait for more changes before looking again. */
    Duration patience() {
        if (unseen == 0) {
            return IDLE;
        }
        if (isBacklog()) {
            return SHORTEST;
        }
        Duration left = Duration.between(clock.instant(), next(SHORTEST));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private boolean isBacklog() {
        return unseen >= BACKLOG;
    }

    private Instant next(Duration pause) {
        return last.equals(Instant.MIN) ? last : last.plus(pause);
    }
}
