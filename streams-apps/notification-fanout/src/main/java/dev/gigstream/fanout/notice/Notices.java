package dev.gigstream.fanout.notice;

import dev.gigstream.fanout.recipient.Kind;
import dev.gigstream.fanout.recipient.Matter;
import dev.gigstream.fanout.recipient.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects who has to be told of one event: everyone concerned but the one who did it. */
final class Notices {
    private final String eventId;
    private final Instant at;
    private final String actorId;
    private final String link;
    private final Matter matter;
    private final List<Notice> notices = new ArrayList<>();

    Notices(String eventId, Instant at, String actorId, String link, Matter matter) {
        this.eventId = eventId;
        this.at = at;
        this.actorId = actorId;
        this.link = link;
        this.matter = matter;
    }

    Notices tell(String userId, Kind kind, String wording) {
        if (!userId.equals(actorId)) {
            notices.add(new Notice(eventId, at, userId, kind, actorId, wording, matter, link, null, null));
        }
        return this;
    }

    List<Notice> list() {
        return List.copyOf(notices);
    }
}
