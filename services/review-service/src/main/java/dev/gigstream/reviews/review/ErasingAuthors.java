package dev.gigstream.reviews.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Takes out what somebody wrote who is no more: reviews are removed, replies taken off. Joins the caller's transaction. */
public final class ErasingAuthors {

    private final Reviews reviews;
    private final ReviewEvents events;
    private final Clock clock;

    public ErasingAuthors(Reviews reviews, ReviewEvents events, Clock clock) {
        this.reviews = reviews;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many reviews were changed; doing it again changes none */
    public int erase(String userId, String causeEventId) {
        Instant now = clock.instant();
        Function<Review, Decision> without =
                review -> review.authorId().equals(userId) ? review.remove() : review.withoutReply();
        List<ReviewChange> changes = reviews.lockWithWordsOf(userId).stream()
                .map(without)
                .filter(Decision.Changed.class::isInstance)
                .map(Decision.Changed.class::cast)
                .map(changed -> ReviewChange.causedBy(causeEventId, changed.kind(), changed.review(), now))
                .toList();
        changes.forEach(change -> reviews.save(change.review()));
        events.tell(changes);
        return changes.size();
    }
}
