package dev.gigstream.fanout.recipient;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * That one user may have to be told of one event.
 *
 * @param causeId id of the event
 * @param at when the event happened
 * @param actorId whose doing it is; null when a timer or a payment caused it
 * @param wording which of the texts tells it
 * @param link path at the gateway
 * @param place the message it is about; null for every other kind
 * @param trace the W3C trace parent of the event, so that what is told later still belongs to it; null without one
 */
public record Notice(
        String causeId,
        Instant at,
        String userId,
        Kind kind,
        String actorId,
        String wording,
        Matter matter,
        String link,
        Place place,
        String trace)
        implements News {

    /** Made of cause, user and kind: the same event told twice is the same notification. */
    public String notificationId() {
        String unique = causeId + ' ' + userId + ' ' + kind;
        return UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The same with the name of who caused it. */
    public Notice by(String actorName) {
        return new Notice(causeId, at, userId, kind, actorId, wording, matter.by(actorName), link, place, trace);
    }

    /** The same as a step of a trace. */
    public Notice in(String traceParent) {
        return new Notice(causeId, at, userId, kind, actorId, wording, matter, link, place, traceParent);
    }
}
