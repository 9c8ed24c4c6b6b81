package dev.gigstream.bench.load;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Publishes reviews by review-service's import, on loopback: a review that takes no order, no payment and no second party.
 * From there on, row, outbox and event are those of any other review.
 */
public final class ReviewImport {
    private final Gateway reviewService;
    private final Clock clock;

    /** @param reviewService the service itself: the gateway routes no import */
    public ReviewImport(Gateway reviewService, Clock clock) {
        this.reviewService = reviewService;
        this.clock = clock;
    }

    /** By a buyer, now. */
    public record Review(String reviewId, String gigId, String authorId, String subjectId, int rating) {}

    /** Returns when the event can be read. */
    public void publish(Review review) throws IOException, InterruptedException {
        reviewService.post(
                "/actuator/reviews-import",
                List.of(Map.of(
                        "reviewId", review.reviewId(),
                        "gigId", review.gigId(),
                        "authorId", review.authorId(),
                        "subjectId", review.subjectId(),
                        "authorRole", "BUYER",
                        "rating", review.rating(),
                        "comment", "Delivered on time, asked the right questions and was a pleasure to work with.",
                        "publishedAt", clock.instant().toString(),
                        "helpfulCount", 0)));
    }
}
