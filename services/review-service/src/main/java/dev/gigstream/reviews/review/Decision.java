package dev.gigstream.reviews.review;

/** What a command makes of a review. */
sealed interface Decision {

    record Changed(Review review, ReviewChangeKind kind) implements Decision {}

    /** It is as wanted already. */
    record AsBefore() implements Decision {}

    record Rejected(ReviewRejection why) implements Decision {}
}
