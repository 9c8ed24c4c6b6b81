package dev.gigstream.gigindex.index;

import dev.gigstream.events.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The document topic as its committed records come. It can wait without losing its place in the group, and commits
 * only what it is told was handled.
 */
final class DocumentFeed implements AutoCloseable, ConsumerRebalanceListener {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Consumer<String, byte[]> consumer;
    private final Clock clock;
    private boolean waiting;

    DocumentFeed(Consumer<String, byte[]> consumer, Clock clock) {
        this.consumer = consumer;
        this.clock = clock;
    }

    /** Takes this instance's share of the topics, from where the group stands. */
    void join(List<String> topics) {
        consumer.subscribe(topics, this);
    }

    /** Takes the whole topic from offset 0; no group. */
    void rewind() {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.GIG_DOCUMENTS, LIMIT).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Whether everything committed before {@code ends} was taken was polled. */
    boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), LIMIT) >= end.getValue());
    }

    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment(), LIMIT);
    }

    /** Waits at most that long for records. */
    ConsumerRecords<String, byte[]> poll(Duration patience) {
        return consumer.poll(patience);
    }

    /** Waits, still polling, so that the group does not take the partitions away. */
    void await(Duration time) {
        Instant end = clock.instant().plus(time);
        waiting = true;
        consumer.pause(consumer.assignment());
        try {
            for (Duration left = time; left.isPositive(); left = Duration.between(clock.instant(), end)) {
                consumer.poll(left);
            }
        } finally {
            waiting = false;
            consumer.resume(consumer.assignment());
        }
    }

    /** Commits the partitions this instance still holds; another instance repeats the others, which changes nothing. */
    void commit(ConsumerRecords<String, byte[]> handled) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : handled.partitions()) {
            if (consumer.assignment().contains(partition)) {
                List<ConsumerRecord<String, byte[]>> records = handled.records(partition);
                offsets.put(partition, new OffsetAndMetadata(records.getLast().offset() + 1));
            }
        }
        consumer.commitSync(offsets, LIMIT);
    }

    void stop() {
        consumer.wakeup();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (waiting) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // Nothing is held back between two polls: each batch is written and committed before the next.
    }

    /** Takes leave of the broker even when the thread was told to stop: Kafka's client would give up at once. */
    @Override
    public void close() {
        boolean wasInterrupted = Thread.interrupted();
        consumer.close();
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
