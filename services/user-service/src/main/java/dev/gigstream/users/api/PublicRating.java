package dev.gigstream.users.api;

import dev.gigstream.users.rating.Rating;
import java.math.BigDecimal;

/** A rating as clients read it; before the first review there is no average. */
public record PublicRating(BigDecimal average, long count) {

    public static PublicRating of(Rating rating) {
        return new PublicRating(rating.average().orElse(null), rating.count());
    }
}
