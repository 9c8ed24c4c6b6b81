package dev.gigstream.users.media;

import java.time.Clock;
import java.time.Duration;

/** Removes what uploads left behind that never came to their end. */
public final class SweepingMedia {

    /** Far longer than any upload may take. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final MediaFiles files;
    private final Clock clock;

    public SweepingMedia(MediaFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    public int sweep() {
        return files.discardAbandoned(clock.instant().minus(ABANDONED_AFTER));
    }
}
