package dev.gigstream.reviews.review;

import dev.gigstream.reviews.work.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Publishes reviews whose counterpart never came, when their window ends. What is due is stored with each review, so
 * nothing is forgotten over a restart, and instances pass by what another one has locked.
 */
public final class PublishingReviews {

    private static final int AT_ONCE = 200;

    private final Reviews reviews;
    private final ReviewEvents events;
    private final Transactions transactions;
    private final Clock clock;

    public PublishingReviews(Reviews reviews, ReviewEvents events, Transactions transactions, Clock clock) {
        this.reviews = reviews;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void publishDue() {
        int published;
        do {
            published = transactions.within(this::publishSome);
        } while (published == AT_ONCE);
    }

    private int publishSome() {
        Instant now = clock.instant();
        List<ReviewChange> changes = reviews.lockDue(now, AT_ONCE).stream()
                .map(review -> review.publish(now))
                .filter(Decision.Changed.class::isInstance)
                .map(Decision.Changed.class::cast)
                .map(changed -> ReviewChange.byItself(changed.kind(), changed.review(), now))
                .toList();
        changes.forEach(change -> reviews.save(change.review()));
        if (!changes.isEmpty()) {
            events.tell(changes);
        }
        return changes.size();
    }
}
