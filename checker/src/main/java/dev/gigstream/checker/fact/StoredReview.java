package dev.gigstream.checker.fact;

/**
 * A review as its service keeps it.
 *
 * @param authorRole BUYER or SELLER
 */
public record StoredReview(
        String reviewId,
        String orderId,
        String gigId,
        String authorId,
        String subjectId,
        String authorRole,
        int stars,
        boolean visible,
        long version) {}
