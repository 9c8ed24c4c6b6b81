package dev.gigstream.local.demo;

import static dev.gigstream.events.Topics.ORDERS;
import static dev.gigstream.events.Topics.PAYMENTS;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.PaymentEvent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What happens on the order and payment topics from now on. */
final class Happenings implements Source, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventCodec codec;
    private final KafkaConsumer<String, byte[]> consumer;

    Happenings(String brokers, String registry) {
        codec = new EventCodec(URI.create(registry), PATIENCE);
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                Stream.of(ORDERS, PAYMENTS).flatMap(this::partitions).toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Only asking for it makes the consumer look where the end is.
        partitions.forEach(partition -> consumer.position(partition, PATIENCE));
    }

    @Override
    public List<Happening> next(Duration time) {
        List<Happening> happenings = new ArrayList<>();
        consumer.poll(time).forEach(record -> happenings.add(happening(record)));
        return happenings;
    }

    private Happening happening(ConsumerRecord<String, byte[]> record) {
        return record.topic().equals(ORDERS)
                ? Happening.of(ORDERS, codec.decode(ORDERS, record.value(), OrderEvent.class))
                : Happening.of(PAYMENTS, codec.decode(PAYMENTS, record.value(), PaymentEvent.class));
    }

    private Stream<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic, PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()));
    }

    @Override
    public void close() {
        consumer.close();
        codec.close();
    }
}
