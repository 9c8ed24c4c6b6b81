package dev.gigstream.orders.order.mongo;

import dev.gigstream.orders.order.Actor;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.TimelineEntry;
import java.time.Instant;
import java.util.Optional;

/** One step of the timeline in the order's document. */
record TimelinePart(Instant at, Actor.Role actor, String userId, OrderEvent.Kind type, String note) {

    static TimelinePart of(TimelineEntry entry) {
        return new TimelinePart(
                entry.at(),
                entry.actor().role(),
                entry.actor().userId().orElse(null),
                entry.type(),
                entry.note().orElse(null));
    }

    TimelineEntry entry() {
        return new TimelineEntry(at, new Actor(actor, Optional.ofNullable(userId)), type, Optional.ofNullable(note));
    }
}
