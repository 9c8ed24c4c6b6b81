package dev.gigstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void takesTheNearestRank() {
        var hundred = IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList();

        assertThat(Statistics.median(hundred)).isEqualTo(50);
        assertThat(Statistics.quantile(hundred, 0.99)).isEqualTo(99);
        assertThat(Statistics.quantile(hundred, 1)).isEqualTo(100);
        assertThat(Statistics.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    }

    @Test
    void refusesToGuessFromNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Statistics.median(List.of()));
    }
}
