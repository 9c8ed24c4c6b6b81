package dev.gigstream.outbox;

import java.time.Instant;
import java.util.Optional;

/** How much waits in a store, and since when. */
public record Backlog(long pending, Optional<Instant> oldest) {
    public static final Backlog EMPTY = new Backlog(0, Optional.empty());
}
