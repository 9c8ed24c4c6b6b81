package dev.gigstream.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One record on its way to a topic, with the bytes as they will be sent; sent again it is equal to the byte.
 *
 * @param payload value of the record; null erases the key (tombstone)
 * @param createdAt becomes the record's timestamp
 */
public record OutboxMessage(
        String eventId, String topic, String key, byte[] payload, Map<String, String> headers, Instant createdAt) {
    public OutboxMessage {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(createdAt, "createdAt");
        headers = Map.copyOf(headers);
    }

    /** Messages are the same when their event id is: an event has one payload for good. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OutboxMessage message && eventId.equals(message.eventId);
    }

    @Override
    public int hashCode() {
        return eventId.hashCode();
    }

    @Override
    public String toString() {
        return "OutboxMessage[" + eventId + " for " + key + " on " + topic + "]";
    }
}
