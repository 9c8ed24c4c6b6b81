package dev.gigstream.fanout.notice;

import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigEventType;
import dev.gigstream.fanout.recipient.Kind;
import dev.gigstream.fanout.recipient.Matter;
import dev.gigstream.fanout.recipient.Notice;
import java.util.List;

/** Who is told that a gig can be found now: its seller, as a receipt, though it was the seller's own doing. */
public final class GigNotices {
    private GigNotices() {}

    public static List<Notice> of(GigEvent event) {
        if (event == null || event.getType() != GigEventType.PUBLISHED) {
            return List.of();
        }
        return new Notices(
                        event.getEventId(),
                        event.getOccurredAt(),
                        null,
                        "/gigs/" + event.getGigId(),
                        Matter.gig(event.getTitle()))
                .tell(event.getSellerId(), Kind.GIG_PUBLISHED, "GIG_PUBLISHED")
                .list();
    }
}
