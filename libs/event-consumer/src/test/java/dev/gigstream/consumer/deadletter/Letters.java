package dev.gigstream.consumer.deadletter;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records as a consumer would read them. */
final class Letters {
    static final String TOPIC = "orders.order.events.v1";

    private Letters() {}

    static ConsumerRecord<byte[], byte[]> record(long offset, String key) {
        return new ConsumerRecord<>(TOPIC, 0, offset, bytes(key), bytes("payload"));
    }

    /** What was written to a topic, read from there. */
    static ConsumerRecord<byte[], byte[]> read(ProducerRecord<byte[], byte[]> written) {
        var read = new ConsumerRecord<>(written.topic(), 0, 77, written.key(), written.value());
        written.headers().forEach(read.headers()::add);
        return read;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
