package dev.gigstream.reviews.review;

import dev.gigstream.reviews.order.KnownOrder;
import dev.gigstream.reviews.order.KnownOrders;
import dev.gigstream.reviews.work.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes the review of a party, once. Both parties' reviews of an order are taken under the lock of the order, so that the
 * second one finds the first, and both appear together.
 */
public final class WritingReviews {

    private final KnownOrders orders;
    private final Reviews reviews;
    private final ReviewEvents events;
    private final ReviewPolicy policy;
    private final Transactions transactions;
    private final Supplier<String> ids;
    private final Clock clock;

    public WritingReviews(
            KnownOrders orders,
            Reviews reviews,
            ReviewEvents events,
            ReviewPolicy policy,
            Transactions transactions,
            Supplier<String> ids,
            Clock clock) {
        this.orders = orders;
        this.reviews = reviews;
        this.events = events;
        this.policy = policy;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(String orderId, String userId, ReviewContent content) {}

    public ReviewAnswer write(Command command) {
        return transactions.within(() -> orders.lock(command.orderId())
                .filter(order -> order.hasParty(command.userId()))
                .map(order -> write(order, command))
                .orElseGet(() -> rejected(ReviewRejection.UNKNOWN_ORDER)));
    }

    private ReviewAnswer write(KnownOrder order, Command command) {
        List<Review> known = reviews.lockOfOrder(order.orderId());
        if (known.stream().anyMatch(review -> review.authorId().equals(command.userId()))) {
            return rejected(ReviewRejection.ALREADY_REVIEWED);
        }
        if (order.reviewableFrom().isEmpty() || order.isWithOneself()) {
            return rejected(ReviewRejection.NOT_REVIEWABLE);
        }
        Instant now = clock.instant();
        Instant end = policy.endOfWindow(order.reviewableFrom().get());
        if (!now.isBefore(end)) {
            return rejected(ReviewRejection.WINDOW_CLOSED);
        }
        Review written = review(order, command, end, now);
        reviews.add(List.of(written));
        List<ReviewChange> changes = new ArrayList<>();
        changes.add(ReviewChange.by(command.userId(), ReviewChangeKind.SUBMITTED, written, now));
        if (!known.isEmpty()) {
            known.forEach(other -> publish(other, changes, now));
            written = publish(written, changes, now);
        }
        events.tell(changes);
        return new ReviewAnswer.Done(written);
    }

    private Review publish(Review review, List<ReviewChange> changes, Instant now) {
        if (review.publish(now) instanceof Decision.Changed(Review published, ReviewChangeKind kind)) {
            reviews.save(published);
            changes.add(ReviewChange.byItself(kind, published, now));
            return published;
        }
        return review;
    }

    private Review review(KnownOrder order, Command command, Instant end, Instant now) {
        boolean byBuyer = command.userId().equals(order.buyerId());
        return new Review(
                ids.get(),
                order.orderId(),
                order.gigId(),
                command.userId(),
                byBuyer ? order.sellerId() : order.buyerId(),
                byBuyer ? ReviewerRole.BUYER : ReviewerRole.SELLER,
                command.content(),
                now,
                end,
                Optional.empty(),
                Review.Standing.GOOD,
                Optional.empty(),
                0,
                1);
    }

    private static ReviewAnswer rejected(ReviewRejection why) {
        return new ReviewAnswer.Rejected(why);
    }
}
