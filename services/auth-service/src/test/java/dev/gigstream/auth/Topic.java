package dev.gigstream.auth;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.testkit.kafka.TopicRecords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/** A topic as anybody can read it, from its beginning. */
final class Topic {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String name;
    private final EventCodec codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));

    Topic(String name) {
        this.name = name;
    }

    /** The events of a key once there are that many. */
    <T extends SpecificRecord> List<T> events(String key, int count, Class<T> type) {
        return Awaitility.await().atMost(SOON).until(() -> records(key), records -> records.size() >= count).stream()
                .map(record -> codec.decode(name, record.value(), type))
                .toList();
    }

    /** Everything there is now for a key. */
    List<ConsumerRecord<String, byte[]>> records(String key) {
        return TopicRecords.of(name, key);
    }

    /** In any record; a tombstone holds nothing. */
    boolean holds(String text) {
        return TopicRecords.of(name).stream()
                .map(ConsumerRecord::value)
                .filter(Objects::nonNull)
                .anyMatch(value -> new String(value, StandardCharsets.ISO_8859_1).contains(text));
    }
}
