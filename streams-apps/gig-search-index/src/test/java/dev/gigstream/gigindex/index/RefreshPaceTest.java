package dev.gigstream.gigindex.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefreshPaceTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final RefreshPace pace = new RefreshPace(clock);

    @Test
    void aSingleChangeIsShownAtOnce() {
        pace.written(1);

        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void theNextOneWaitsALittleAndIsNotForgotten() {
        pace.written(1);
        pace.refreshed();
        pace.written(1);
        assertThat(pace.isDue()).isFalse();
        assertThat(pace.patience()).isEqualTo(RefreshPace.SHORTEST);

        clock.advance(RefreshPace.SHORTEST);
        pace.written(0);

        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void aBacklogIsLeftToTheIndex() {
        pace.written(500);

        assertThat(pace.isDue()).isFalse();
        assertThat(pace.patience()).isEqualTo(RefreshPace.IDLE);
    }

    @Test
    void nothingWrittenIsNothingToShow() {
        clock.advance(Duration.ofHours(1));

        assertThat(pace.isDue()).isFalse();
    }
}
