package dev.gigstream.users.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cache of texts with versions, in which the newer always wins: a slow reader cannot put an old copy back, because what
 * a writer leaves is the number of the new version. It may be lost or away at any time; then it answers nothing at once
 * and remembers which copies it could not outdate.
 */
public final class VersionedCache {

    private static final Logger log = LoggerFactory.getLogger(VersionedCache.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A version of at most 18 digits and a body; the mark of a writer has none. */
    private static final Pattern COPY = Pattern.compile("(\\d{1,18})\\|(.+)", Pattern.DOTALL);

    private static final int MAX_OWED = 10_000;

    private final CacheServer server;
    private final Duration timeToLive;
    private final LongSupplier nanoTime;
    private final Circuit circuit;
    private final Map<String, Long> owed = new ConcurrentHashMap<>();
    private volatile long distrustUntil;

    VersionedCache(CacheServer server, Duration timeToLive, LongSupplier nanoTime) {
        this.server = server;
        this.timeToLive = timeToLive;
        this.nanoTime = nanoTime;
        this.circuit = new Circuit(PAUSE, nanoTime);
        this.distrustUntil = nanoTime.getAsLong();
    }

    /** A copy no older than any version this instance knows of. */
    public Optional<String> get(String key) {
        if (nanoTime.getAsLong() - distrustUntil < 0 || !circuit.permits()) {
            return Optional.empty();
        }
        try {
            String stored = server.get(key);
            circuit.succeeded();
            return Optional.ofNullable(stored).flatMap(text -> body(key, text));
        } catch (RuntimeException e) {
            unavailable(e);
            return Optional.empty();
        }
    }

    public void put(String key, long version, String body) {
        attempt(() -> server.putUnlessNewer(key, version, body, timeToLive));
    }

    /** From now on no copy older than this version is answered, by this instance or, once the server hears, by any. */
    public void outdate(String key, long version) {
        // The mark outlives every copy that a slow reader may still be about to put.
        if (!attempt(() -> server.raise(key, version, timeToLive.multipliedBy(2)))) {
            owe(key, version);
        }
    }

    /** The same for many keys in one go. */
    public void outdateAll(Map<String, Long> versions) {
        if (!attempt(() -> server.raiseAll(versions, timeToLive.multipliedBy(2)))) {
            versions.forEach(this::owe);
        }
    }

    /** Tells the server what could not be told while it was away. */
    void settle() {
        owed.forEach((key, version) -> {
            if (attempt(() -> server.raise(key, version, timeToLive.multipliedBy(2)))) {
                owed.remove(key, version);
            }
        });
    }

    private Optional<String> body(String key, String stored) {
        Matcher copy = COPY.matcher(stored);
        return copy.matches() && Long.parseLong(copy.group(1)) >= owed.getOrDefault(key, 0L)
                ? Optional.of(copy.group(2))
                : Optional.empty();
    }

    private void owe(String key, long version) {
        if (owed.size() >= MAX_OWED) {
            // Too many to remember one by one: trust nothing until all that is stored now has expired.
            owed.clear();
            distrustUntil = nanoTime.getAsLong() + timeToLive.toNanos();
            return;
        }
        owed.merge(key, version, Math::max);
    }

    private boolean attempt(Runnable command) {
        if (!circuit.permits()) {
            return false;
        }
        try {
            command.run();
            circuit.succeeded();
            return true;
        } catch (RuntimeException e) {
            unavailable(e);
            return false;
        }
    }

    private void unavailable(RuntimeException e) {
        circuit.failed();
        log.debug("the cache is away, going on without it", e);
    }
}
