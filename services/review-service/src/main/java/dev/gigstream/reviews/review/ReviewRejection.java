package dev.gigstream.reviews.review;

/** Why a command changed nothing. */
public enum ReviewRejection {
    UNKNOWN_ORDER,
    NOT_REVIEWABLE,
    WINDOW_CLOSED,
    ALREADY_REVIEWED,
    UNKNOWN_REVIEW,
    ALREADY_PUBLISHED,
    NOT_THE_AUTHOR,
    NOT_THE_REVIEWED,
    ALREADY_REPLIED,
    A_PARTY_ITSELF
}
