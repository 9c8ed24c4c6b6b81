package dev.gigstream.checker.fact;

import java.time.Instant;

/** A gig as its service keeps it. */
public record StoredGig(String gigId, String sellerId, long version, boolean published, Instant updatedAt) {}
