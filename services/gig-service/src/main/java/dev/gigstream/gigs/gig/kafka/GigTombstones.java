package dev.gigstream.gigs.gig.kafka;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.outbox.Outbox;
import dev.gigstream.outbox.OutboxMessage;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What takes a gig off the gig topic. */
@Component
class GigTombstones implements Function<String, OutboxMessage> {

    private final Outbox outbox;

    GigTombstones(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public OutboxMessage apply(String gigId) {
        return outbox.tombstone(Topics.GIGS, gigId, EventIds.next());
    }
}
