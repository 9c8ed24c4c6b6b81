package dev.gigstream.gigs.gig;

import java.time.Instant;

/** That something happened to a gig: what, who did it and the gig as it now stands. */
public record GigEvent(Kind kind, Gig gig, String actorId, Instant at) {

    /** What happened. */
    public enum Kind {
        DRAFTED,
        CHANGED,
        PUBLISHED,
        PAUSED,
        ARCHIVED,
        TAKEN_DOWN,
        RESTORED
    }
}
