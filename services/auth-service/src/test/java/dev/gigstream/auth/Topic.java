package dev.gigstream.auth;

import dev.gigstream.eventing.EventCodec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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
        return records().stream().filter(record -> record.key().equals(key)).toList();
    }

    boolean holds(String text) {
        return records().stream()
                .anyMatch(record -> new String(record.value(), StandardCharsets.ISO_8859_1).contains(text));
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }
}
