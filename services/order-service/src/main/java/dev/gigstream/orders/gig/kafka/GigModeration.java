package dev.gigstream.orders.gig.kafka;

import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.orders.audit.AuditEntry;
import dev.gigstream.orders.audit.AuditEntry.Action;
import java.util.Optional;

/** Finds in what is told of gigs what a moderator did. */
final class GigModeration {

    private GigModeration() {}

    static Optional<AuditEntry> in(GigEvent event) {
        return switch (event.getType()) {
            case TAKEN_DOWN -> act(event, Action.GIG_TAKEN_DOWN);
            case RESTORED -> act(event, Action.GIG_RESTORED);
            case UNKNOWN, DRAFTED, CHANGED, PUBLISHED, PAUSED, ARCHIVED -> Optional.empty();
        };
    }

    private static Optional<AuditEntry> act(GigEvent event, Action action) {
        return Optional.ofNullable(event.getActorId())
                .map(moderator ->
                        AuditEntry.of(event.getEventId(), event.getOccurredAt(), moderator, action, event.getGigId()));
    }
}
