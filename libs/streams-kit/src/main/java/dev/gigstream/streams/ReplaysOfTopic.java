package dev.gigstream.streams;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Lets the replays of one topic pass. */
final class ReplaysOfTopic<T> extends ContextualFixedKeyProcessor<String, byte[], T> {
    private final String topic;
    private final Deserializer<T> values;

    ReplaysOfTopic(String topic, Deserializer<T> values) {
        this.topic = topic;
        this.values = values;
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
        Origin.named(record.headers())
                .filter(origin -> origin.topic().equals(topic))
                .ifPresent(origin -> context().forward(record.withValue(values.deserialize(topic, record.value()))));
    }
}
