package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.DeadLetter;
import dev.gigstream.checker.fact.TopicRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads whole topics, committed records only, from their start to the end they have when reading begins. */
final class TopicReader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DEAD_LETTERS = ".dlq.v1";

    private final EventReader events;
    private final List<TopicRecord> records = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();

    TopicReader(EventReader events) {
        this.events = events;
    }

    record Read(List<TopicRecord> records, List<DeadLetter> deadLetters) {}

    Read read(Settings settings) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(settings.value("KAFKA_BOOTSTRAP_SERVERS"))) {
            for (String topic :
                    consumer.listTopics(PATIENCE).keySet().stream().sorted().toList()) {
                if (EventReader.AGGREGATES.containsKey(topic)) {
                    each(consumer, topic, this::event);
                } else if (topic.endsWith(DEAD_LETTERS)) {
                    each(consumer, topic, record -> deadLetters.add(deadLetter(record)));
                }
            }
            return new Read(records, deadLetters);
        } catch (KafkaException e) {
            throw new UnreadableException("the topics (" + e.getMessage() + ")", e);
        }
    }

    private void event(ConsumerRecord<String, byte[]> record) {
        records.add(new TopicRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                header(record, "event-id"),
                events.read(record.topic(), record.value())));
    }

    private static DeadLetter deadLetter(ConsumerRecord<String, byte[]> record) {
        return new DeadLetter(
                record.topic() + "-" + record.partition() + "@" + record.offset(),
                header(record, "dlq-origin-topic"),
                header(record, "dlq-origin-partition"),
                header(record, "dlq-origin-offset"),
                header(record, "dlq-cause-class"),
                header(record, "dlq-handled") != null);
    }

    private static void each(
            KafkaConsumer<String, byte[]> consumer, String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            consumer.poll(Duration.ofMillis(500)).forEach(reader);
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, byte[]> consumer(String servers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
