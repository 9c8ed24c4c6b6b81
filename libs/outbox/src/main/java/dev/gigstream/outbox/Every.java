package dev.gigstream.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says yes at most once per period. */
final class Every {
    private final Duration period;
    private final Clock clock;
    private Instant next = Instant.MIN;

    Every(Duration period, Clock clock) {
        this.period = period;
        this.clock = clock;
    }

    boolean isDue() {
        Instant now = clock.instant();
        boolean due = !now.isBefore(next);
        if (due) {
            next = now.plus(period);
        }
        return due;
    }
}
