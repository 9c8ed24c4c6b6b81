package dev.gigstream.search.activity;

import dev.gigstream.search.gig.FoundGig;
import dev.gigstream.search.gig.GigCriteria;
import dev.gigstream.search.gig.GigPage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.stereotype.Component;

/**
 * Notes searches and clicks, for trends and for the analysts. It never slows a search down: what does not fit into the buffer, for instance while
 * the broker is away, is dropped and counted.
 */
@Component
public class SearchActivities {
    static final int BUFFERED = 1_000;

    private final BlockingQueue<Noted> buffer = new ArrayBlockingQueue<>(BUFFERED);
    private final Clock clock;
    private final Counter dropped;

    SearchActivities(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.dropped = Counter.builder("search.activity.dropped")
                .description("Searches and clicks that were not noted because the buffer was full or the broker away")
                .register(meters);
    }

    public void searched(GigCriteria criteria, GigPage found, Optional<String> userId) {
        List<String> gigIds = found.items().stream().map(FoundGig::gigId).toList();
        note(new Noted(
                Kind.SEARCHED, clock.instant(), userId, criteria.text(), criteria.categories(), found.total(), gigIds));
    }

    public void clicked(String gigId, Optional<String> userId) {
        note(new Noted(Kind.CLICKED, clock.instant(), userId, "", List.of(), 0, List.of(gigId)));
    }

    private void note(Noted noted) {
        if (!buffer.offer(noted)) {
            dropped.increment();
        }
    }

    Noted next() throws InterruptedException {
        return buffer.take();
    }

    void lost() {
        dropped.increment();
    }

    enum Kind {
        SEARCHED,
        CLICKED
    }

    /** A search as somebody made it, or a gig that somebody opened. */
    record Noted(
            Kind kind,
            Instant at,
            Optional<String> userId,
            String text,
            List<String> categories,
            long total,
            List<String> gigIds) {}
}
