package dev.gigstream.reviews.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What reviews say of one subject, summed up.
 *
 * @param histogram counts per star, of one star first
 */
public record KeptRating(long count, long sum, List<Long> histogram, long version) {

    public static final KeptRating NONE = new KeptRating(0, 0, List.of(0L, 0L, 0L, 0L, 0L), 0);

    public KeptRating {
        histogram = List.copyOf(histogram);
    }

    /** The plain mean with one decimal; nothing before the first review. */
    public Optional<BigDecimal> average() {
        return count <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP));
    }
}
