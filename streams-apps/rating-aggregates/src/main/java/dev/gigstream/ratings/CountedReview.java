package dev.gigstream.ratings;

import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.events.reviews.ReviewerRole;
import java.time.Instant;

/**
 * What ratings need of a review: never its words.
 *
 * @param byBuyer a buyer rates the gig and the seller, a seller rates the buyer
 * @param at when it was published, or last changed while it is not
 */
record CountedReview(
        long version, boolean byBuyer, String gigId, String subjectId, int stars, boolean visible, Instant at) {

    private static final int MOST_STARS = 5;

    CountedReview {
        if (stars < 1 || stars > MOST_STARS) {
            throw new IllegalArgumentException("a review of " + stars + " stars");
        }
    }

    static CountedReview of(ReviewEvent event) {
        return new CountedReview(
                event.getAggregateVersion(),
                byBuyer(event.getAuthorRole()),
                event.getGigId(),
                event.getSubjectId(),
                event.getRating(),
                event.getVisible(),
                event.getPublishedAt() == null ? event.getOccurredAt() : event.getPublishedAt());
    }

    /** A reply or a vote leaves stars and visibility alone; a type this version does not know may not. */
    static boolean mayChangeRating(ReviewEvent event) {
        return event != null
                && event.getType() != ReviewEventType.REPLIED
                && event.getType() != ReviewEventType.HELPFUL;
    }

    static String key(ReviewEvent event) {
        return event.getOrderId() + ":" + event.getAuthorRole();
    }

    /** Duplicates and late records change nothing. */
    CountedReview orNewer(CountedReview other) {
        return other.version > version ? other : this;
    }

    Stars given() {
        return new Stars(stars, at);
    }

    private static boolean byBuyer(ReviewerRole role) {
        return switch (role) {
            case BUYER -> true;
            case SELLER -> false;
            case UNKNOWN -> throw new IllegalArgumentException("a review by nobody known");
        };
    }
}
