package dev.gigstream.checker.fact;

import java.time.Instant;

/**
 * A record of an application topic.
 *
 * @param headerEventId the header {@code event-id}; null when there is none
 */
public record TopicRecord(String topic, int partition, long offset, String key, String headerEventId, Content content) {

    /** What a record holds. */
    public sealed interface Content {}

    /** Erased. */
    public record Tombstone() implements Content {}

    /** Not what the registry knows. */
    public record Unreadable(String why) implements Content {}

    /**
     * An event as any Avro reader sees it.
     *
     * @param registered whether the schema is registered for this topic
     * @param record full name of the Avro record
     * @param aggregateId what the key has to be
     * @param causationId the event that caused this one; null when none did
     * @param version 0 on topics without versions
     * @param status where the aggregate stands; null where the topic has none
     * @param state what the store says as well; null where it is not compared
     * @param digest of the bytes
     */
    public record Event(
            boolean registered,
            String record,
            String aggregateId,
            String eventId,
            String causationId,
            long version,
            String type,
            String status,
            String state,
            Instant occurredAt,
            String digest)
            implements Content {}

    public String place() {
        return topic + "-" + partition + "@" + offset;
    }
}
