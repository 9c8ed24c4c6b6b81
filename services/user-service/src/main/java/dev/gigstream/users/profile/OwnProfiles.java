package dev.gigstream.users.profile;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Finds the profile of the user who asks, straight from the store. Somebody who has only just signed up may be faster
 * than the event that makes their profile, so an unknown one is waited for, briefly.
 */
public final class OwnProfiles {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MAX_WAITING = 200;

    private final Profiles profiles;
    private final Arrivals arrivals;
    private final Semaphore waiting = new Semaphore(MAX_WAITING);

    public OwnProfiles(Profiles profiles, Arrivals arrivals) {
        this.profiles = profiles;
        this.arrivals = arrivals;
    }

    /** Unknown only when the profile has not appeared in time either. */
    public Lookup find(String userId) {
        Lookup lookup = profiles.find(userId);
        return lookup instanceof Lookup.Unknown ? awaited(userId) : lookup;
    }

    private Lookup awaited(String userId) {
        if (!waiting.tryAcquire()) {
            return new Lookup.Unknown();
        }
        try {
            Lookup lookup = new Lookup.Unknown();
            for (long left = PATIENCE.dividedBy(PAUSE); left > 0 && lookup instanceof Lookup.Unknown; left--) {
                arrivals.await(PAUSE);
                lookup = profiles.find(userId);
            }
            return lookup;
        } finally {
            waiting.release();
        }
    }
}
