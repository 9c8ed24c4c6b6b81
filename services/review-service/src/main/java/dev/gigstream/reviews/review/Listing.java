package dev.gigstream.reviews.review;

import java.util.Optional;

/** A part of a list of visible reviews. */
public record Listing(Subject of, Order order, Optional<ReviewPosition> after, int limit) {

    /** Newest first, or those that most people found helpful. */
    public enum Order {
        NEWEST,
        HELPFUL
    }

    /** Whose reviews are listed. */
    public sealed interface Subject {

        record OfGig(String gigId) implements Subject {}

        /** @param writtenBy a seller is reviewed by buyers */
        record OfUser(String userId, ReviewerRole writtenBy) implements Subject {}
    }
}
