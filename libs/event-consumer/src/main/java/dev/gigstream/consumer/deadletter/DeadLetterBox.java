package dev.gigstream.consumer.deadletter;

import dev.gigstream.eventing.DeadLetterHeaders;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes the dead letters of one application. What it returns from is on every replica. */
public final class DeadLetterBox implements AutoCloseable {
    private final String topic;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Clock clock;
    private Producer<byte[], byte[]> open;

    /** @param connection what the broker needs to let us in; its address among it */
    public DeadLetterBox(String application, Map<String, ?> connection, Clock clock) {
        this(application, () -> LetterProducer.open(connection), clock);
    }

    DeadLetterBox(String application, Supplier<Producer<byte[], byte[]>> producers, Clock clock) {
        this.topic = DeadLetterHeaders.deadLetterTopic(application);
        this.producers = producers;
        this.clock = clock;
    }

    /** @param attempts how often it was tried this time; 0 when it only waits behind another */
    public void put(ConsumerRecord<byte[], byte[]> record, Throwable cause, int attempts) {
        Origin origin = Origin.of(record);
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                topic, null, record.timestamp() < 0 ? null : record.timestamp(), record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        DeadLetterHeaders.of(origin.topic(), origin.partition(), origin.offset(), cause, attempts, clock.instant())
                .forEach((name, text) -> HeaderText.set(letter.headers(), name, text));
        send(letter);
    }

    /** Says that a replayed letter was handled. */
    public void handled(ConsumerRecord<byte[], byte[]> replayed) {
        send(DeadLetterMarks.handled(topic, replayed.key(), Origin.of(replayed)));
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private synchronized void send(ProducerRecord<byte[], byte[]> record) {
        if (open == null) {
            open = producers.get();
        }
        LetterProducer.await(open.send(record));
    }
}
