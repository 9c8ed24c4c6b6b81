package dev.gigstream.gigs.gig;

/** Where a gig stands in its life. */
public enum GigStatus {
    DRAFT,
    PUBLISHED,
    PAUSED,
    ARCHIVED
}
