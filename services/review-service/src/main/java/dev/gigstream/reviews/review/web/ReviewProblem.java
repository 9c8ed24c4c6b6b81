package dev.gigstream.reviews.review.web;

import dev.gigstream.http.ProblemCode;

/** The problems only reviews have. */
enum ReviewProblem implements ProblemCode {
    ORDER_NOT_REVIEWABLE(409, "The order cannot be reviewed"),
    REVIEW_WINDOW_CLOSED(409, "The time for reviews is over"),
    ALREADY_REVIEWED(409, "Reviewed already"),
    REVIEW_PUBLISHED(409, "Published already"),
    ALREADY_REPLIED(409, "Answered already");

    private final int status;
    private final String title;

    ReviewProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
