package dev.gigstream.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** This relay's right to publish; asked for again in good time, and believed no longer than that. */
final class Lease {
    private static final int RENEWALS_PER_TTL = 3;

    private final OutboxStore store;
    private final Duration ttl;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private Instant renewAt = Instant.MIN;
    private boolean held;

    Lease(OutboxStore store, Duration ttl, Clock clock) {
        this.store = store;
        this.ttl = ttl;
        this.clock = clock;
    }

    boolean hold() {
        Instant now = clock.instant();
        if (!held || !now.isBefore(renewAt)) {
            held = false;
            held = store.holdLease(owner, ttl);
            renewAt = now.plus(ttl.dividedBy(RENEWALS_PER_TTL));
        }
        return held;
    }

    boolean isHeld() {
        return held;
    }

    void giveBack() {
        if (held) {
            held = false;
            store.holdLease(owner, Duration.ZERO);
        }
    }
}
