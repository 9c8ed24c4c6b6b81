package dev.gigstream.reviews.review;

import java.time.Duration;
import java.time.Instant;

/** @param window how long after its end an order may be reviewed; then a review shows without its counterpart */
public record ReviewPolicy(Duration window) {

    Instant endOfWindow(Instant reviewableFrom) {
        return reviewableFrom.plus(window);
    }
}
