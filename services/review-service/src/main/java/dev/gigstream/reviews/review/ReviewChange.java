package dev.gigstream.reviews.review;

import java.time.Instant;
import java.util.Optional;

/**
 * A change with the review as it now stands.
 *
 * @param actorId who did it; empty when the clock or another event did
 * @param causationId the event that caused it, if one did
 */
public record ReviewChange(
        ReviewChangeKind kind, Review review, Optional<String> actorId, Optional<String> causationId, Instant at) {

    static ReviewChange by(String actorId, ReviewChangeKind kind, Review review, Instant at) {
        return new ReviewChange(kind, review, Optional.of(actorId), Optional.empty(), at);
    }

    static ReviewChange byItself(ReviewChangeKind kind, Review review, Instant at) {
        return new ReviewChange(kind, review, Optional.empty(), Optional.empty(), at);
    }

    static ReviewChange causedBy(String eventId, ReviewChangeKind kind, Review review, Instant at) {
        return new ReviewChange(kind, review, Optional.empty(), Optional.of(eventId), at);
    }
}
