package dev.gigstream.local.catalogue.entry;

import java.time.Instant;

/** A published review as the import of review-service takes it; {@code reply} is null where nobody answered. */
public record Review(
        String reviewId,
        String gigId,
        String authorId,
        String subjectId,
        Role authorRole,
        int rating,
        String comment,
        Instant publishedAt,
        String reply,
        int helpfulCount) {

    /** Side of the order an author stood on. */
    public enum Role {
        BUYER,
        SELLER
    }
}
