package dev.gigstream.bench.topic;

import dev.gigstream.eventing.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The committed records of a topic from the moment on in which this was made. One thread at a time. */
public final class TopicTail<T extends SpecificRecord> implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final EventCodec codec;
    private final String topic;
    private final Class<T> type;

    /** An event, and the bytes in which it came. */
    public record Told<T>(T event, byte[] bytes) {}

    TopicTail(KafkaConsumer<String, byte[]> consumer, EventCodec codec, String topic, Class<T> type) {
        this.consumer = consumer;
        this.codec = codec;
        this.topic = topic;
        this.type = type;
        var partitions = consumer.partitionsFor(topic, EventBus.PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Only asking for it makes the consumer look where the end is.
        partitions.forEach(partition -> consumer.position(partition, EventBus.PATIENCE));
    }

    /** Those that came since the last call, waiting a while for the first. */
    public List<Told<T>> next(Duration time) {
        var told = new ArrayList<Told<T>>();
        consumer.poll(time)
                .forEach(record -> told.add(new Told<>(codec.decode(topic, record.value(), type), record.value())));
        return told;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
