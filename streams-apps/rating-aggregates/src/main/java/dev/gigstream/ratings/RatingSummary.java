package dev.gigstream.ratings;

import java.time.Instant;
import java.util.List;

/**
 * The sum of the visible reviews of one subject; a pure fold, whose order does not matter.
 *
 * @param version counts the changes
 * @param newest time of the newest review that was ever in it
 */
record RatingSummary(long one, long two, long three, long four, long five, long version, Instant newest) {

    static final RatingSummary NONE = new RatingSummary(0, 0, 0, 0, 0, 0, Instant.EPOCH);

    RatingSummary plus(Stars stars) {
        return changed(stars, 1);
    }

    RatingSummary minus(Stars stars) {
        return changed(stars, -1);
    }

    long count() {
        return one + two + three + four + five;
    }

    long sum() {
        return one + 2 * two + 3 * three + 4 * four + 5 * five;
    }

    /** Of one star first. */
    List<Long> histogram() {
        return List.of(one, two, three, four, five);
    }

    private RatingSummary changed(Stars stars, int by) {
        return new RatingSummary(
                one + (stars.count() == 1 ? by : 0),
                two + (stars.count() == 2 ? by : 0),
                three + (stars.count() == 3 ? by : 0),
                four + (stars.count() == 4 ? by : 0),
                five + (stars.count() == 5 ? by : 0),
                version + 1,
                stars.at().isAfter(newest) ? stars.at() : newest);
    }
}
