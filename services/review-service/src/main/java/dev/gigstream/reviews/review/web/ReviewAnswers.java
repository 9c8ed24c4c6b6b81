package dev.gigstream.reviews.review.web;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.reviews.review.Review;
import dev.gigstream.reviews.review.ReviewAnswer;
import dev.gigstream.reviews.review.ReviewRejection;

/** Rejections as problems. */
final class ReviewAnswers {

    private ReviewAnswers() {}

    static Review done(ReviewAnswer answer) {
        return switch (answer) {
            case ReviewAnswer.Done(Review review) -> review;
            case ReviewAnswer.Rejected(ReviewRejection why) -> throw problem(why);
        };
    }

    static Problem unknownReview() {
        return problem(ReviewRejection.UNKNOWN_REVIEW);
    }

    static Problem problem(ReviewRejection why) {
        return switch (why) {
            case UNKNOWN_ORDER -> Problem.of(StandardProblem.NOT_FOUND, "There is no such order.");
            case NOT_REVIEWABLE ->
                Problem.of(
                        ReviewProblem.ORDER_NOT_REVIEWABLE,
                        "Only an order that was completed, or cancelled after a delivery, is reviewed.");
            case WINDOW_CLOSED -> Problem.of(ReviewProblem.REVIEW_WINDOW_CLOSED, "The review window has ended.");
            case ALREADY_REVIEWED -> Problem.of(ReviewProblem.ALREADY_REVIEWED, "Each party reviews an order once.");
            case UNKNOWN_REVIEW -> Problem.of(StandardProblem.NOT_FOUND, "There is no such review.");
            case ALREADY_PUBLISHED ->
                Problem.of(ReviewProblem.REVIEW_PUBLISHED, "A published review is not changed any more.");
            case NOT_THE_AUTHOR -> Problem.of(StandardProblem.FORBIDDEN, "Only its author changes a review.");
            case NOT_THE_REVIEWED -> Problem.of(StandardProblem.FORBIDDEN, "Only the reviewed party answers.");
            case ALREADY_REPLIED -> Problem.of(ReviewProblem.ALREADY_REPLIED, "A review is answered once.");
            case A_PARTY_ITSELF ->
                Problem.of(StandardProblem.FORBIDDEN, "The parties of an order do not vote on its reviews.");
        };
    }
}
