package dev.gigstream.model.payment;

import dev.gigstream.payments.reconciliation.Lookouts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far each of the reconciler's lookouts has looked. */
final class MemoryLookouts implements Lookouts {
    private final Map<String, Instant> lookedUntil = new HashMap<>();
    private final Map<String, Instant> dueAt = new HashMap<>();

    @Override
    public Optional<Instant> take(String lookout, Instant now, Duration lease) {
        if (dueAt.getOrDefault(lookout, now).isAfter(now)) {
            return Optional.empty();
        }
        dueAt.put(lookout, now.plus(lease));
        return Optional.of(lookedUntil.computeIfAbsent(lookout, _ -> now));
    }

    @Override
    public void looked(String lookout, Instant until, Instant nextTurn) {
        lookedUntil.put(lookout, until);
        dueAt.put(lookout, nextTurn);
    }
}
