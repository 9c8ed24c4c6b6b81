package dev.gigstream.reviews.review;

import java.time.Instant;

/** Who found what helpful; one vote per user and review. */
public interface Votes {

    /** False when the user had voted already. */
    boolean add(String reviewId, String userId, Instant at);

    /** False when there was no vote. */
    boolean takeBack(String reviewId, String userId);
}
