package dev.gigstream.search.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.search.gig.GigPage;
import dev.gigstream.search.gig.GigSort;
import dev.gigstream.search.gig.SomeCriteria;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchActivitiesTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SearchActivities activities = new SearchActivities(Clock.systemUTC(), meters);

    @Test
    void dropsAndCountsWhatTheBufferCannotHold() {
        GigPage nothing = new GigPage(List.of(), 0, null, null, 0, null);

        for (int i = 0; i < SearchActivities.BUFFERED + 7; i++) {
            activities.searched(SomeCriteria.text("logo", GigSort.RELEVANCE), nothing, Optional.empty());
        }

        assertThat(meters.counter("search.activity.dropped").count()).isEqualTo(7);
    }
}
