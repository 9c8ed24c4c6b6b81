package dev.gigstream.auth.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The failures of one key so far. */
public record Tally(int failures, Instant lastAt, Instant closedUntil) {

    public static final Tally NONE = new Tally(0, Instant.EPOCH, Instant.EPOCH);

    /** How long the next attempt still has to wait, if it has to. */
    Optional<Duration> waitAt(Instant now) {
        return now.isBefore(closedUntil) ? Optional.of(Duration.between(now, closedUntil)) : Optional.empty();
    }

    Tally plusOne(Instant now, AttemptPolicy policy) {
        boolean forgotten = now.isAfter(lastAt.plus(policy.forgottenAfter()));
        int count = forgotten ? 1 : failures + 1;
        return new Tally(count, now, now.plus(policy.delayAfter(count)));
    }
}
