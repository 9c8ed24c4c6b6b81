package dev.gigstream.gigindex.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QualityTest {
    @Test
    void oneFullMarkDoesNotBeatAHundredGoodOnes() {
        assertThat(Quality.shrunkenMean(1, 5)).isLessThan(Quality.shrunkenMean(100, 480));
    }

    @Test
    void anUnratedGigStartsAtTheMeanOfTheMarket() {
        assertThat(Quality.shrunkenMean(0, 0)).isEqualTo(Quality.PRIOR_MEAN);
    }

    @Test
    void staysBetweenNoughtAndOne() {
        assertThat(Quality.of(100_000, 100_000, 0, Integer.MAX_VALUE, 0)).isBetween(0.0, 1.0);
        assertThat(Quality.of(100_000, 500_000, Long.MAX_VALUE, 0, 100)).isBetween(0.95, 1.0);
    }

    @Test
    void ordersAndQuickAnswersCount() {
        double plain = Quality.of(10, 45, 0, null, null);

        assertThat(Quality.of(10, 45, 50, null, null)).isGreaterThan(plain);
        assertThat(Quality.of(10, 45, 0, 30, null)).isGreaterThan(plain);
        assertThat(Quality.of(10, 45, 0, 10_000, null)).isLessThan(plain);
    }

    @Test
    void beingInTimeCountsALittle() {
        double plain = Quality.of(10, 45, 0, null, null);

        assertThat(Quality.of(10, 45, 0, null, 100)).isBetween(plain, plain + 0.1);
        assertThat(Quality.of(10, 45, 0, null, 20)).isBetween(plain - 0.1, plain);
    }
}
