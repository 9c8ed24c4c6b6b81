package dev.gigstream.bench.ratings;

import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.events.reviews.ReviewerRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What happened to so many reviews, made from a seed: some are submitted first, some edited, hidden, restored or removed
 * later, some records come twice, soon or late, and near ones come in any order. Few gigs have many of the reviews.
 */
final class ReviewHistory {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int NEAR = 2_000;
    private static final int LATE = 20_000;
    private static final int REVIEWS_PER_GIG = 50;
    private static final int REVIEWS_PER_BUYER = 8;
    private static final int GIGS_PER_SELLER = 4;
    private static final int COMMENTS = 500;

    private final int reviews;
    private final Random random;
    private final List<String> comments;
    private final List<ReviewEvent> late = new ArrayList<>();

    ReviewHistory(int reviews, long seed) {
        this.reviews = reviews;
        this.random = new Random(seed);
        this.comments = IntStream.range(0, COMMENTS).mapToObj(_ -> comment()).toList();
    }

    void forEach(Consumer<ReviewEvent> consumer) {
        for (var first = 0; first < reviews; first += NEAR) {
            var near = new ArrayList<ReviewEvent>();
            for (var number = first; number < Math.min(reviews, first + NEAR); number++) {
                near.addAll(of(number));
            }
            near.addAll(someTwice(near));
            Collections.shuffle(near, random);
            near.forEach(consumer);
        }
    }

    /** Some of these, and some that came long before. */
    private List<ReviewEvent> someTwice(List<ReviewEvent> near) {
        var again = new ArrayList<ReviewEvent>();
        for (var event : near) {
            if (random.nextInt(20) == 0) {
                again.add(event);
            }
            if (late.size() < LATE) {
                late.add(event);
            } else if (random.nextInt(50) == 0) {
                again.add(late.set(random.nextInt(LATE), event));
            }
        }
        return again;
    }

    private List<ReviewEvent> of(int number) {
        var states = new ArrayList<ReviewEvent>();
        var review = begun(number);
        var at = BEGIN.plusSeconds(number);
        if (random.nextInt(10) == 0) {
            states.add(next(review, ReviewEventType.SUBMITTED, false, at));
            if (random.nextInt(2) == 0) {
                states.add(next(review.setRating(stars()), ReviewEventType.EDITED, false, at));
            }
        }
        review.setPublishedAt(at.plusSeconds(5));
        states.add(next(review, ReviewEventType.PUBLISHED, true, at));
        if (random.nextInt(20) == 0) {
            states.add(next(review, ReviewEventType.HIDDEN, false, at));
            if (random.nextInt(2) == 0) {
                states.add(next(review, ReviewEventType.RESTORED, true, at));
            }
        }
        if (random.nextInt(50) == 0) {
            states.add(next(review.setComment(""), ReviewEventType.REMOVED, false, at));
        } else if (random.nextInt(20) == 0) {
            states.add(next(review.setHelpfulCount(1), ReviewEventType.HELPFUL, review.getVisible(), at));
        }
        return states;
    }

    private ReviewEvent.Builder begun(int number) {
        var gig = popular(Math.max(1, reviews / REVIEWS_PER_GIG));
        var seller = Ids.of(Ids.SELLER, gig / GIGS_PER_SELLER);
        var buyer = Ids.of(Ids.BUYER, random.nextInt(Math.max(1, reviews / REVIEWS_PER_BUYER)));
        var byBuyer = random.nextInt(5) > 0;
        return ReviewEvent.newBuilder()
                .setAggregateVersion(0)
                .setReviewId(Ids.of(Ids.REVIEW, number))
                .setOrderId(Ids.of(Ids.ORDER, number))
                .setGigId(Ids.of(Ids.GIG, gig))
                .setAuthorRole(byBuyer ? ReviewerRole.BUYER : ReviewerRole.SELLER)
                .setAuthorId(byBuyer ? buyer : seller)
                .setSubjectId(byBuyer ? seller : buyer)
                .setRating(stars())
                .setComment(comments.get(random.nextInt(COMMENTS)))
                .setSubmittedAt(BEGIN.plusSeconds(number));
    }

    private static ReviewEvent next(
            ReviewEvent.Builder review, ReviewEventType type, boolean visible, Instant submittedAt) {
        var version = review.getAggregateVersion() + 1;
        return review.setAggregateVersion(version)
                .setEventId(review.getReviewId() + "." + version)
                .setOccurredAt(submittedAt.plusSeconds(version))
                .setType(type)
                .setVisible(visible)
                .build();
    }

    private int stars() {
        return 1 + random.nextInt(5);
    }

    /** The square leans to the first ones: a tenth of the gigs has a third of the reviews. */
    private int popular(int number) {
        var uniform = random.nextDouble();
        return (int) (number * uniform * uniform);
    }

    private String comment() {
        var text = new StringBuilder();
        var words = 8 + random.nextInt(60);
        for (var word = 0; word < words; word++) {
            text.append(text.isEmpty() ? "" : " ").append("abcdefghijklmnop", 0, 2 + random.nextInt(8));
        }
        return text.toString();
    }
}
