package dev.gigstream.model.payment;

import dev.gigstream.payments.reconciliation.Lookouts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the reconciler has looked. */
final class MemoryLookouts implements Lookouts {
    private Instant lookedUntil;
    private Instant dueAt;

    MemoryLookouts(Instant now) {
        lookedUntil = now;
        dueAt = now;
    }

    @Override
    public Optional<Instant> take(Instant now, Duration interval) {
        if (dueAt.isAfter(now)) {
            return Optional.empty();
        }
        dueAt = now.plus(interval);
        return Optional.of(lookedUntil);
    }

    @Override
    public void lookedUntil(Instant until) {
        lookedUntil = until;
    }
}
