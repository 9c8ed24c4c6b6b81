package dev.gigstream.reviews.review.web;

import dev.gigstream.reviews.review.Review;
import dev.gigstream.reviews.review.ReviewerRole;
import java.time.Instant;

/**
 * A review as a party of its order, or a moderator, sees it.
 *
 * @param editableUntil when the window ends; null once nothing can be changed any more
 */
record PartyReviewBody(
        String reviewId,
        String orderId,
        String gigId,
        String authorId,
        ReviewerRole authorRole,
        String subjectId,
        int rating,
        String comment,
        ReviewBody.AspectsBody aspects,
        Status status,
        Instant submittedAt,
        Instant editableUntil,
        Instant publishedAt,
        ReviewBody.ReplyBody reply,
        int helpfulCount,
        long version) {

    /** Where a review stands: waiting for the other side or the end of the window, for all to see, or taken off. */
    enum Status {
        WAITING,
        PUBLISHED,
        HIDDEN,
        REMOVED
    }

    static PartyReviewBody of(Review review) {
        return new PartyReviewBody(
                review.reviewId(),
                review.orderId(),
                review.gigId(),
                review.authorId(),
                review.authorRole(),
                review.subjectId(),
                review.content().rating(),
                review.content().comment(),
                ReviewBody.AspectsBody.of(review.content().aspects()),
                status(review),
                review.submittedAt(),
                review.publishedAt().isPresent() ? null : review.publishBy(),
                review.publishedAt().orElse(null),
                review.reply().map(ReviewBody.ReplyBody::of).orElse(null),
                review.helpfulCount(),
                review.version());
    }

    private static Status status(Review review) {
        return switch (review.standing()) {
            case HIDDEN -> Status.HIDDEN;
            case REMOVED -> Status.REMOVED;
            case GOOD -> review.publishedAt().isPresent() ? Status.PUBLISHED : Status.WAITING;
        };
    }
}
