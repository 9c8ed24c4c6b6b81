package dev.gigstream.ratings;

import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.events.reviews.ReviewerRole;
import java.time.Instant;

/** Review events that read as prose: of buyer bea on the logo of seller sam, unless said otherwise. */
final class SomeReview {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private SomeReview() {}

    static ReviewEvent.Builder ofBuyer(String orderId, int stars) {
        return anEvent(orderId, stars)
                .setAuthorRole(ReviewerRole.BUYER)
                .setAuthorId("bea")
                .setSubjectId("sam");
    }

    static ReviewEvent.Builder ofSeller(String orderId, int stars) {
        return anEvent(orderId, stars)
                .setAuthorRole(ReviewerRole.SELLER)
                .setAuthorId("sam")
                .setSubjectId("bea");
    }

    private static ReviewEvent.Builder anEvent(String orderId, int stars) {
        return ReviewEvent.newBuilder()
                .setEventId("event")
                .setOccurredAt(NOON)
                .setAggregateVersion(2)
                .setType(ReviewEventType.PUBLISHED)
                .setReviewId("review-of-" + orderId)
                .setOrderId(orderId)
                .setGigId("logo")
                .setRating(stars)
                .setComment("Does what it says.")
                .setVisible(true)
                .setSubmittedAt(NOON)
                .setPublishedAt(NOON);
    }
}
