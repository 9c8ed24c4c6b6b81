package dev.gigstream.users.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What reviews say of somebody: how many there are and the sum of their stars. */
public record Rating(long count, long sum) {

    public static final Rating NONE = new Rating(0, 0);

    /** The plain mean with one decimal; nothing before the first review, for no review is not a bad review. */
    public Optional<BigDecimal> average() {
        if (count <= 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP));
    }
}
