package dev.gigstream.outbox;

import static dev.gigstream.outbox.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.outbox.Delivery.Delivered;
import dev.gigstream.outbox.Delivery.Failed;
import dev.gigstream.outbox.Delivery.Refused;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a real broker. */
@WithInfrastructure(Server.KAFKA)
class RelayIT {
    private static final int TOO_LARGE = 2 * 1024 * 1024;

    private final String topic = "relay-" + UUID.randomUUID();
    private final String bootstrap = System.getProperty("KAFKA_BOOTSTRAP_SERVERS");
    private final ProducerSettings producers =
            new ProducerSettings("relay-" + UUID.randomUUID(), Map.of("bootstrap.servers", bootstrap));

    @BeforeEach
    void createTopic() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }

    @Test
    void aRelayThatLostItsLeaseCanNoLongerWrite() {
        try (BatchSender paused = new BatchSender(producers);
                BatchSender successor = new BatchSender(producers)) {
            assertThat(paused.send(List.of(on(topic, message("1", "a"))))).isInstanceOf(Delivered.class);
            assertThat(successor.send(List.of(on(topic, message("2", "a"))))).isInstanceOf(Delivered.class);

            assertThat(paused.send(List.of(on(topic, message("1", "a"))))).isInstanceOf(Failed.class);

            assertThat(committedIds()).containsExactly("1", "2");
        }
    }

    @Test
    void oneRefusedMessageMakesNoneOfItsBatchVisible() {
        OutboxMessage huge = new OutboxMessage(
                "2", topic, "b", new byte[TOO_LARGE], Map.of("event-id", "2"), Instant.parse("2026-01-01T00:00:00Z"));
        try (BatchSender sender = new BatchSender(producers)) {
            Delivery delivery = sender.send(List.of(on(topic, message("1", "a")), huge, on(topic, message("3", "a"))));

            assertThat(delivery)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.message()).isEqualTo(huge));
            assertThat(committedIds()).isEmpty();
            assertThat(sender.send(List.of(on(topic, message("1", "a"))))).isInstanceOf(Delivered.class);
        }
    }

    @Test
    void keepsTheOrderOfEachKeyThroughManyBatches() {
        FakeStore store = new FakeStore();
        IntStream.range(0, 3_000)
                .mapToObj(n -> on(topic, message("%05d".formatted(n), "key-" + n % 7)))
                .forEach(store::with);
        OutboxRelay relay = new OutboxRelay(
                store, producers, RelayPolicy.DEFAULT, new SimpleMeterRegistry(), Clock.systemUTC(), true);

        relay.start();

        await().atMost(Duration.ofSeconds(60)).until(() -> store.waitingIds().isEmpty());
        relay.stop();
        List<ConsumerRecord<String, byte[]>> records = committed();
        assertThat(records).hasSize(3_000);
        records.stream()
                .map(ConsumerRecord::key)
                .distinct()
                .forEach(key -> assertThat(records.stream()
                                .filter(record -> record.key().equals(key))
                                .map(RelayIT::id))
                        .isSorted());
    }

    private static OutboxMessage on(String topic, OutboxMessage message) {
        return new OutboxMessage(
                message.eventId(), topic, message.key(), message.payload(), message.headers(), message.createdAt());
    }

    private List<String> committedIds() {
        return committed().stream().map(RelayIT::id).toList();
    }

    private List<ConsumerRecord<String, byte[]>> committed() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 3)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader(Outbox.EVENT_ID).value(), StandardCharsets.UTF_8);
    }
}
