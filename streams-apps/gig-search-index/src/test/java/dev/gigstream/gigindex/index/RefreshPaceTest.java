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
    void aBacklogIsShownMoreSeldom() {
        pace.written(1);
        pace.refreshed();
        pace.written(30);
        pace.written(30);

        clock.advance(RefreshPace.SHORTEST);
        assertThat(pace.isDue()).isFalse();
        clock.advance(RefreshPace.IN_BACKLOG);

        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void theEndOfABacklogIsShownAtOnce() {
        pace.written(1);
        pace.refreshed();
        pace.written(500);

        assertThat(pace.patience()).isEqualTo(RefreshPace.SHORTEST);
        clock.advance(RefreshPace.SHORTEST);
        pace.written(0);

        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void nothingWrittenIsNothingToShow() {
        clock.advance(Duration.ofHours(1));

        assertThat(pace.isDue()).isFalse();
    }
}
