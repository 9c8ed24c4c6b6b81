package dev.gigstream.users.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatingTest {

    @Test
    void theMeanHasOneDecimalRoundedHalfUp() {
        assertThat(new Rating(3, 13).average()).contains(new BigDecimal("4.3"));
        assertThat(new Rating(4, 17).average()).contains(new BigDecimal("4.3"));
        assertThat(new Rating(1, 5).average()).contains(new BigDecimal("5.0"));
    }

    @Test
    void withoutReviewsThereIsNoMean() {
        assertThat(Rating.NONE.average()).isEmpty();
    }

    @Test
    void readsTheTopicsKeys() {
        assertThat(RatingSubject.ofKey("seller:u1")).contains(RatingSubject.seller("u1"));
        assertThat(RatingSubject.ofKey("buyer:u1")).contains(RatingSubject.buyer("u1"));
        assertThat(RatingSubject.ofKey("gig:g1")).isEmpty();
        assertThat(RatingSubject.ofKey("seller:")).isEmpty();
    }
}
