package dev.gigstream.outbox;

import dev.gigstream.eventing.EventCodec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Makes messages of events. The bytes are made at once, so that a bad event fails the request and never the relay. */
public final class Outbox {
    public static final String EVENT_ID = "event-id";
    public static final String TRACE_PARENT = "traceparent";

    private final EventCodec codec;
    private final TraceParents traces;
    private final Clock clock;

    public Outbox(EventCodec codec, TraceParents traces, Clock clock) {
        this.codec = codec;
        this.traces = traces;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the event has no {@code eventId} */
    public OutboxMessage message(String topic, String key, SpecificRecord event) {
        return message(topic, key, eventId(event), codec.encode(topic, event));
    }

    /** Erases a key from a compacted topic. */
    public OutboxMessage tombstone(String topic, String key, String eventId) {
        return message(topic, key, eventId, null);
    }

    private OutboxMessage message(String topic, String key, String eventId, byte[] payload) {
        // Milliseconds are what a record's timestamp and every store keep.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, String> headers = Map.of(EVENT_ID, eventId, TRACE_PARENT, traces.current());
        return new OutboxMessage(eventId, topic, key, payload, headers, now);
    }

    private static String eventId(SpecificRecord event) {
        var field = event.getSchema().getField("eventId");
        if (field == null || event.get(field.pos()) == null) {
            throw new IllegalArgumentException(event.getSchema().getFullName() + " has no eventId");
        }
        return event.get(field.pos()).toString();
    }
}
