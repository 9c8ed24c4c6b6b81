package dev.gigstream.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RatingSummaryTest {
    private static final Instant NOON = SomeReview.NOON;

    @Test
    void countsStarsByTheirNumber() {
        RatingSummary summary = RatingSummary.NONE
                .plus(new Stars(5, NOON))
                .plus(new Stars(5, NOON))
                .plus(new Stars(2, NOON));

        assertThat(summary.count()).isEqualTo(3);
        assertThat(summary.sum()).isEqualTo(12);
        assertThat(summary.histogram()).containsExactly(0L, 1L, 0L, 0L, 2L);
    }

    @Test
    void takingAwayIsTheReverseOfAdding() {
        RatingSummary before = RatingSummary.NONE.plus(new Stars(4, NOON));

        RatingSummary after = before.plus(new Stars(1, NOON)).minus(new Stars(1, NOON));

        assertThat(after.histogram()).isEqualTo(before.histogram());
        assertThat(after.version()).isGreaterThan(before.version());
    }

    @Test
    void remembersTheNewestTime() {
        RatingSummary summary =
                RatingSummary.NONE.plus(new Stars(4, NOON.plusSeconds(9))).plus(new Stars(4, NOON));

        assertThat(summary.newest()).isEqualTo(NOON.plusSeconds(9));
    }
}
