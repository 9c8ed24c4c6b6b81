package dev.gigstream.search.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.search.trend.Trends.Hour;
import dev.gigstream.search.trend.Trends.Trend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Trends trends = new Trends(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void whatWasOpenedLatelyIsAheadOfWhatWasOpenedMoreOftenLongAgo() {
        trends.hear("once", clicks(1, 100, Duration.ofDays(3)));
        trends.hear("now", clicks(1, 20, Duration.ofHours(1)));

        assertThat(trends.rising(10)).containsExactly("now", "once");
    }

    @Test
    void anOrderIsWorthTenClicks() {
        trends.hear("opened", clicks(1, 9, Duration.ZERO));
        trends.hear("ordered", new Trend(1, List.of(new Hour(NOON, 0, 1))));

        assertThat(trends.rising(10)).containsExactly("ordered", "opened");
    }

    @Test
    void anOlderVersionChangesNothing() {
        trends.hear("a", clicks(2, 1, Duration.ZERO));
        trends.hear("b", clicks(1, 5, Duration.ZERO));

        trends.hear("a", clicks(1, 50, Duration.ZERO));

        assertThat(trends.rising(10)).containsExactly("b", "a");
    }

    @Test
    void whatIsForgottenRisesNoMore() {
        trends.hear("a", clicks(1, 1, Duration.ZERO));
        trends.forget("a");

        assertThat(trends.rising(10)).isEmpty();
    }

    @Test
    void ofTooManyTheOnesThatRiseLeastAreForgotten() {
        trends.hear("least", clicks(1, 1, Duration.ofDays(2)));
        for (int gig = 0; gig < Trends.MOST + Trends.MOST / 10; gig++) {
            trends.hear("gig-" + gig, clicks(1, 1 + gig, Duration.ZERO));
        }

        assertThat(trends.rising(Integer.MAX_VALUE)).hasSize(Trends.MOST).doesNotContain("least", "gig-0");
    }

    private static Trend clicks(long version, long clicks, Duration ago) {
        return new Trend(version, List.of(new Hour(NOON.minus(ago), clicks, 0)));
    }
}
