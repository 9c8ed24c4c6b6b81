package dev.gigstream.consumer;

import org.apache.avro.specific.SpecificRecord;

/**
 * An event as it was read.
 *
 * @param topic where it was written first; a replayed event keeps its origin
 * @param value null when the key was erased
 */
public record ReceivedEvent<T extends SpecificRecord>(
        String topic, int partition, long offset, String key, String eventId, T value) {}
