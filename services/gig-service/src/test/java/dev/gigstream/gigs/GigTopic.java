package dev.gigstream.gigs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.gigs.GigEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What other applications see on the gig topic, from the moment this was opened. */
final class GigTopic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final KafkaConsumer<String, byte[]> consumer;
    private final EventCodec codec;
    private final List<Told> told = new ArrayList<>();

    GigTopic(EventCodec codec) {
        this.codec = codec;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        System.getProperty("KAFKA_BOOTSTRAP_SERVERS"),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.GIGS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Waits until nothing is left of a gig. */
    void awaitTombstone(String gigId) {
        awaitTold(record -> record.key().equals(gigId) && record.event() == null, 1);
    }

    /** A record with its event decoded; none where the gig was erased. */
    record Told(String key, GigEvent event, String eventIdHeader, boolean traced) {

        boolean isOf(String sellerId) {
            return event != null && event.getSellerId().equals(sellerId);
        }
    }

    /** Everything told of these gigs, as soon as there is as much as expected. */
    List<Told> awaitTold(Predicate<Told> which, int expected) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> poll().filtered(which).size() >= expected);
        poll();
        return filtered(which);
    }

    /** The same without what was sent again after a crash, which has to be the same to the last field. */
    List<Told> awaitToldAnew(Predicate<Told> which, int expected) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> withoutRepeats(poll().filtered(which)).size() >= expected);
        poll();
        return withoutRepeats(filtered(which));
    }

    List<GigEvent> awaitEventsOf(String gigId, int expected) {
        return awaitTold(record -> record.key().equals(gigId), expected).stream()
                .map(Told::event)
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private GigTopic poll() {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> told.add(told(record)));
        return this;
    }

    private List<Told> filtered(Predicate<Told> which) {
        return told.stream().filter(which).toList();
    }

    private static List<Told> withoutRepeats(List<Told> records) {
        Map<String, Told> byEventId = new LinkedHashMap<>();
        for (Told record : records) {
            Told first = byEventId.putIfAbsent(record.eventIdHeader(), record);
            assertThat(first == null ? record : first).isEqualTo(record);
        }
        return List.copyOf(byEventId.values());
    }

    private Told told(ConsumerRecord<String, byte[]> record) {
        GigEvent event = record.value() == null ? null : codec.decode(Topics.GIGS, record.value(), GigEvent.class);
        byte[] eventId = record.headers().lastHeader("event-id").value();
        return new Told(
                record.key(),
                event,
                new String(eventId, StandardCharsets.UTF_8),
                record.headers().lastHeader("traceparent") != null);
    }
}
