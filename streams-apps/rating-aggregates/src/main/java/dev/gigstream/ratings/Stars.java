package dev.gigstream.ratings;

import java.time.Instant;

/** What one visible review gives its subject. */
record Stars(int count, Instant at) {}
