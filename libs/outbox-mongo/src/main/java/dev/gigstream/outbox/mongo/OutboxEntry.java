package dev.gigstream.outbox.mongo;

import dev.gigstream.outbox.OutboxMessage;
import java.time.Instant;
import java.util.Map;
import org.bson.types.Binary;

/**
 * A message inside the document it speaks of. The document keeps them, oldest first, in {@code List<OutboxEntry> outbox};
 * one write stores the new state and appends the entry.
 */
public record OutboxEntry(
        String eventId, String topic, String key, Binary payload, Map<String, String> headers, Instant createdAt) {
    public static OutboxEntry of(OutboxMessage message) {
        return new OutboxEntry(
                message.eventId(),
                message.topic(),
                message.key(),
                message.payload() == null ? null : new Binary(message.payload()),
                message.headers(),
                message.createdAt());
    }
}
