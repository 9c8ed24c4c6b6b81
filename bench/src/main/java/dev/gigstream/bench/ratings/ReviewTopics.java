package dev.gigstream.bench.ratings;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.reviews.ReviewEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reviews are written to their topic, ratings are read from theirs. */
record ReviewTopics(String bootstrapServers, EventCodec codec) {
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Writes all that the source gives; an answer says how many records that were. */
    long write(Consumer<Consumer<ReviewEvent>> source) {
        var failure = new AtomicReference<Exception>();
        var written = new long[1];
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024),
                new StringSerializer(),
                new ByteArraySerializer())) {
            source.accept(event -> {
                producer.send(
                        new ProducerRecord<>(Topics.REVIEWS, event.getReviewId(), codec.encode(Topics.REVIEWS, event)),
                        (_, e) -> failure.compareAndSet(null, e));
                written[0]++;
            });
        }
        if (failure.get() != null) {
            throw new IllegalStateException("The reviews could not be written", failure.get());
        }
        return written[0];
    }

    /** The newest histogram of each subject that a review is left of. */
    Map<String, List<Long>> ratings() {
        var newest = new HashMap<String, List<Long>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.RATINGS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL)
                        .forEach(record -> newest.put(
                                record.key(),
                                codec.decode(Topics.RATINGS, record.value(), Rating.class)
                                        .getHistogram()));
            }
        }
        newest.values().removeIf(histogram -> histogram.stream().allMatch(count -> count == 0));
        return newest;
    }
}
