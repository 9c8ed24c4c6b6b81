package dev.gigstream.payments;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.payments.PaymentEvent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Topics as anybody can read them, from their beginning. */
public final class EventTopic {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final EventCodec codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));

    /** The payment events of an order once there are that many. */
    public List<PaymentEvent> payments(String orderId, int count) {
        return Awaitility.await()
                .atMost(SOON)
                .until(() -> records(Topics.PAYMENTS, orderId), records -> records.size() >= count)
                .stream()
                .map(record -> codec.decode(Topics.PAYMENTS, record.value(), PaymentEvent.class))
                .toList();
    }

    /** What is in a topic about a key by now. */
    public List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        return records(topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
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
