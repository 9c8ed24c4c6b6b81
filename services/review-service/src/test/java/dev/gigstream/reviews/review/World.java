package dev.gigstream.reviews.review;

import dev.gigstream.reviews.order.KnownOrder;
import dev.gigstream.reviews.order.KnownOrders;
import dev.gigstream.reviews.work.Transactions;
import dev.gigstream.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All use cases over memory, with one order that bea placed at sam's and that has just been completed. */
final class World {
    static final String ORDER = "o1";
    static final Duration WINDOW = Duration.ofDays(14);
    static final ReviewContent GOOD = new ReviewContent(5, "Does what it says.", Map.of());
    static final ReviewContent BAD = new ReviewContent(1, "Does what it wants.", Map.of());

    final MutableClock clock = MutableClock.atNoon();
    final List<ReviewChange> told = new ArrayList<>();
    final Map<String, Review> stored = new LinkedHashMap<>();

    private final Map<String, KnownOrder> orders = new HashMap<>();
    private final Set<List<String>> votes = new HashSet<>();
    private final Reviews reviews = new StoredReviews();
    private int ids;

    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T within(Supplier<T> work) {
            return work.get();
        }
    };

    final WritingReviews writing = new WritingReviews(
            new StoredOrders(),
            reviews,
            told::addAll,
            new ReviewPolicy(WINDOW),
            transactions,
            () -> "r" + ++ids,
            clock);
    final ChangingReviews changing = new ChangingReviews(reviews, told::addAll, transactions, clock);
    final VotingHelpful voting = new VotingHelpful(changing, new StoredVotes());
    final PublishingReviews publishing = new PublishingReviews(reviews, told::addAll, transactions, clock);
    final ErasingAuthors erasing = new ErasingAuthors(reviews, told::addAll, clock);

    World() {
        know(Optional.of(clock.instant()));
    }

    World withoutEnd() {
        know(Optional.empty());
        return this;
    }

    World withOneself() {
        orders.put(ORDER, new KnownOrder(ORDER, "logo", "bea", "bea", Optional.of(clock.instant()), 4));
        return this;
    }

    ReviewAnswer write(String userId, ReviewContent content) {
        return writing.write(new WritingReviews.Command(ORDER, userId, content));
    }

    /** Both parties have written, so both reviews are for all to see. */
    Review reviewOfBea() {
        write("sam", GOOD);
        write("bea", GOOD);
        return of("bea");
    }

    Review of(String authorId) {
        return stored.values().stream()
                .filter(review -> review.authorId().equals(authorId))
                .findFirst()
                .orElseThrow();
    }

    List<ReviewChangeKind> toldOf(Review review) {
        return told.stream()
                .filter(change -> change.review().reviewId().equals(review.reviewId()))
                .map(ReviewChange::kind)
                .toList();
    }

    private void know(Optional<Instant> reviewableFrom) {
        orders.put(ORDER, new KnownOrder(ORDER, "logo", "bea", "sam", reviewableFrom, 4));
    }

    private final class StoredOrders implements KnownOrders {
        @Override
        public void keep(KnownOrder order) {
            orders.put(order.orderId(), order);
        }

        @Override
        public Optional<KnownOrder> find(String orderId) {
            return Optional.ofNullable(orders.get(orderId));
        }

        @Override
        public Optional<KnownOrder> lock(String orderId) {
            return find(orderId);
        }
    }

    private final class StoredReviews implements Reviews {
        @Override
        public Optional<Review> find(String reviewId) {
            return Optional.ofNullable(stored.get(reviewId));
        }

        @Override
        public Optional<Review> lock(String reviewId) {
            return find(reviewId);
        }

        @Override
        public List<Review> ofOrder(String orderId) {
            return stored.values().stream()
                    .filter(review -> review.orderId().equals(orderId))
                    .toList();
        }

        @Override
        public List<Review> lockOfOrder(String orderId) {
            return ofOrder(orderId);
        }

        @Override
        public List<Review> lockWithWordsOf(String userId) {
            return stored.values().stream()
                    .filter(review -> review.hasParty(userId))
                    .toList();
        }

        @Override
        public List<Review> lockDue(Instant now, int limit) {
            return stored.values().stream()
                    .filter(review -> review.publishedAt().isEmpty()
                            && !review.publishBy().isAfter(now))
                    .limit(limit)
                    .toList();
        }

        @Override
        public void add(List<Review> added) {
            added.forEach(review -> stored.put(review.reviewId(), review));
        }

        @Override
        public void save(Review review) {
            stored.put(review.reviewId(), review);
        }

        @Override
        public Set<String> lockAndFindKnown(List<String> reviewIds) {
            return stored.keySet();
        }
    }

    private final class StoredVotes implements Votes {
        @Override
        public boolean add(String reviewId, String userId, Instant at) {
            return votes.add(List.of(reviewId, userId));
        }

        @Override
        public boolean takeBack(String reviewId, String userId) {
            return votes.remove(List.of(reviewId, userId));
        }
    }
}
