package dev.gigstream.reviews.review;

import java.time.Instant;

/** Where a list goes on: after the review with these values. */
public record ReviewPosition(int helpfulCount, Instant publishedAt, String reviewId) {}
