package dev.gigstream.gigindex.index;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns a record with a text key back into the bytes it came as. */
final class RawRecords {
    private RawRecords() {}

    static ConsumerRecord<byte[], byte[]> of(ConsumerRecord<String, byte[]> record) {
        byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                key,
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
