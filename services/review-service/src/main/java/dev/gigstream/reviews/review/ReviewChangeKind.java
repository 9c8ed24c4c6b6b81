package dev.gigstream.reviews.review;

/** What happened to a review. */
public enum ReviewChangeKind {
    SUBMITTED,
    PUBLISHED,
    EDITED,
    HIDDEN,
    RESTORED,
    REPLIED,
    REMOVED,
    HELPFUL
}
