package dev.gigstream.chat.live;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who is connected to which instance, and until when that may be believed. */
final class PresenceBoard {

    private final Map<String, Map<String, Instant>> validUntil = new HashMap<>();
    private final Clock clock;

    PresenceBoard(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isOnline(String userId) {
        Instant now = clock.instant();
        return validUntil.getOrDefault(userId, Map.of()).values().stream().anyMatch(now::isBefore);
    }

    /** Whether the user came or went with it. */
    synchronized boolean seen(String userId, String instanceId, boolean connected, Instant until) {
        boolean before = isOnline(userId);
        if (connected) {
            validUntil.computeIfAbsent(userId, _ -> new HashMap<>()).put(instanceId, until);
        } else {
            validUntil.computeIfPresent(userId, (_, instances) -> {
                instances.remove(instanceId);
                return instances.isEmpty() ? null : instances;
            });
        }
        return before != isOnline(userId);
    }

    /** Forgets what may be believed no more: instances that died. */
    synchronized Set<String> lapse() {
        Instant now = clock.instant();
        Set<String> gone = new HashSet<>();
        validUntil.forEach((userId, instances) -> {
            if (instances.values().removeIf(until -> !now.isBefore(until)) && instances.isEmpty()) {
                gone.add(userId);
            }
        });
        validUntil.keySet().removeAll(gone);
        return gone;
    }
}
