package dev.gigstream.insights.topology;

import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.insights.figures.Delta;
import dev.gigstream.insights.figures.GigFacts;

/** What is heard of a gig. */
sealed interface GigNews {

    record Described(GigFacts facts) implements GigNews {}

    record Erased() implements GigNews {}

    /** All that is counted of an hour up to now. */
    record Seen(long hour, Tally tally) implements GigNews {}

    record Earned(Delta delta) implements GigNews {}

    static GigNews of(GigEvent event) {
        return event == null
                ? new Erased()
                : new Described(new GigFacts(
                        event.getAggregateVersion(),
                        event.getSellerId(),
                        event.getCategory(),
                        event.getStatus() == GigStatus.PUBLISHED && !event.getTakenDown()));
    }
}
