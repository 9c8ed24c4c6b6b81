package dev.gigstream.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys whose next message was refused: they wait, longer each time, while all others go on. Never dropped. */
final class HeldKeys {
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Duration first;
    private final Duration longest;
    private final Map<String, Hold> holds = new HashMap<>();

    private record Hold(int refusals, Instant until) {}

    HeldKeys(Clock clock, Duration first, Duration longest) {
        this.clock = clock;
        this.first = first;
        this.longest = longest;
    }

    /** Holds the key back and tells how often that has happened in a row. */
    synchronized int hold(String key) {
        int refusals = holds.containsKey(key) ? holds.get(key).refusals() + 1 : 1;
        holds.put(key, new Hold(refusals, clock.instant().plus(Backoff.delay(refusals, first, longest))));
        return refusals;
    }

    synchronized void release(String key) {
        holds.remove(key);
    }

    /** Keys that must wait now; one whose time is up is left out, so that it is tried again. */
    synchronized Set<String> waiting() {
        Instant now = clock.instant();
        return holds.entrySet().stream()
                .filter(hold -> hold.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** So many that it is no longer the messages' fault. */
    synchronized boolean isFull() {
        return holds.size() >= MOST;
    }

    synchronized int size() {
        return holds.size();
    }
}
