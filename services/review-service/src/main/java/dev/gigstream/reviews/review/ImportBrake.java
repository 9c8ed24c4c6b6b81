package dev.gigstream.reviews.review;

/** Keeps an import from outrunning what tells of it: a long backlog would hold up what people write meanwhile. */
public interface ImportBrake {

    /** Returns when the newest event of this review has left, or after a while. */
    void awaitTold(String reviewId);
}
