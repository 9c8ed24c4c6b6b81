package dev.gigstream.local.supervisor.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long to wait before the next start: doubles with each failure up to a bound, and forgets after a healthy minute. */
final class BackOff {

    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(30);
    static final Duration HEALTHY_AGAIN = Duration.ofMinutes(1);

    private final Clock clock;
    private int failures;
    private Instant healthySince;

    BackOff(Clock clock) {
        this.clock = clock;
    }

    void healthy() {
        healthySince = clock.instant();
    }

    void failed() {
        if (healthySince != null && !clock.instant().isBefore(healthySince.plus(HEALTHY_AGAIN))) {
            failures = 0;
        }
        healthySince = null;
        failures++;
    }

    int failures() {
        return failures;
    }

    /** Zero as long as nothing failed. */
    Duration delay() {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures - 1, 16));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
