package dev.gigstream.gigs.gig;

/** What an owner may do to a gig, depending on where it stands. */
public enum GigAction {
    CHANGE,
    PUBLISH,
    PAUSE,
    ARCHIVE
}
