package dev.gigstream.reviews.review;

import java.time.Instant;

/** The one public answer of the reviewed. */
public record Reply(String text, Instant at) {

    public static final int LONGEST = 2_000;
}
