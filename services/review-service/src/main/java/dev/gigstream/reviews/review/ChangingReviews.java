package dev.gigstream.reviews.review;

import dev.gigstream.reviews.work.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** Changes one review at a time: read under its lock, decided, stored and told in one transaction. */
public final class ChangingReviews {

    private final Reviews reviews;
    private final ReviewEvents events;
    private final Transactions transactions;
    private final Clock clock;

    public ChangingReviews(Reviews reviews, ReviewEvents events, Transactions transactions, Clock clock) {
        this.reviews = reviews;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    public ReviewAnswer edit(String reviewId, String userId, ReviewContent content) {
        return change(reviewId, userId, (review, now) -> review.edit(userId, content, now));
    }

    public ReviewAnswer reply(String reviewId, String userId, String text) {
        return change(reviewId, userId, (review, now) -> review.reply(userId, text, now));
    }

    public ReviewAnswer hide(String reviewId, String moderatorId) {
        return change(reviewId, moderatorId, (review, _) -> review.hide());
    }

    public ReviewAnswer restore(String reviewId, String moderatorId) {
        return change(reviewId, moderatorId, (review, _) -> review.restore());
    }

    ReviewAnswer change(String reviewId, String actorId, BiFunction<Review, Instant, Decision> decide) {
        return transactions.within(() -> reviews.lock(reviewId)
                .map(review -> carryOut(review, actorId, decide))
                .orElseGet(() -> new ReviewAnswer.Rejected(ReviewRejection.UNKNOWN_REVIEW)));
    }

    private ReviewAnswer carryOut(Review review, String actorId, BiFunction<Review, Instant, Decision> decide) {
        Instant now = clock.instant();
        return switch (decide.apply(review, now)) {
            case Decision.Changed(Review changed, ReviewChangeKind kind) -> {
                reviews.save(changed);
                events.tell(List.of(ReviewChange.by(actorId, kind, changed, now)));
                yield new ReviewAnswer.Done(changed);
            }
            case Decision.AsBefore() -> new ReviewAnswer.Done(review);
            case Decision.Rejected(ReviewRejection why) -> new ReviewAnswer.Rejected(why);
        };
    }
}
