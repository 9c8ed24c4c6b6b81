package dev.gigstream.outbox.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Spaces the looks at whole collections so that they cost little where the server has no index to answer them. */
final class LookSchedule {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int SHARE_OF_TIME = 20;

    private final Clock clock;
    private Instant next = Instant.MIN;

    LookSchedule(Clock clock) {
        this.clock = clock;
    }

    boolean isDue() {
        return !clock.instant().isBefore(next);
    }

    void took(Duration length) {
        Duration pause = length.multipliedBy(SHARE_OF_TIME);
        Duration atLeast = pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
        next = clock.instant().plus(atLeast.compareTo(LONGEST) < 0 ? atLeast : LONGEST);
    }
}
