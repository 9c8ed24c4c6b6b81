package dev.gigstream.reviews.review;

/** What came of a command. */
public sealed interface ReviewAnswer {

    record Done(Review review) implements ReviewAnswer {}

    record Rejected(ReviewRejection why) implements ReviewAnswer {}
}
