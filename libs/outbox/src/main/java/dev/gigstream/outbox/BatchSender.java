package dev.gigstream.outbox;

import dev.gigstream.outbox.Delivery.Delivered;
import dev.gigstream.outbox.Delivery.Failed;
import dev.gigstream.outbox.Delivery.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/**
 * Sends a batch as one transaction. That keeps the order of a key even when a record in the middle fails, and fences
 * off a relay that lost its lease while it was paused: whatever it still had in hand can no longer be written.
 */
final class BatchSender implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final Supplier<Producer<String, byte[]>> producers;
    private Producer<String, byte[]> open;

    BatchSender(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    /**
     * Connects and fences off whoever sent before, so that the first message need not wait for that.
     *
     * @throws KafkaException when the broker is away
     */
    void open() {
        try {
            opened();
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    Delivery send(List<OutboxMessage> batch) {
        AtomicReference<Refused> refused = new AtomicReference<>();
        try {
            Producer<String, byte[]> producer = opened();
            producer.beginTransaction();
            for (OutboxMessage message : batch) {
                producer.send(record(message), (metadata, failure) -> judge(message, failure, refused));
            }
            producer.commitTransaction();
            return new Delivered();
        } catch (KafkaException | IllegalStateException e) {
            // A new producer ends what is left of the transaction; nothing else is certain after a failure.
            close();
            return refused.get() != null ? refused.get() : new Failed(e);
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close(CLOSE_LIMIT);
            open = null;
        }
    }

    private Producer<String, byte[]> opened() {
        if (open == null) {
            open = producers.get();
            open.initTransactions();
        }
        return open;
    }

    private static void judge(OutboxMessage message, Exception failure, AtomicReference<Refused> refused) {
        if (isItsOwnFault(failure)) {
            refused.compareAndSet(null, new Refused(message, failure));
        }
    }

    private static boolean isItsOwnFault(Exception failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof InvalidTopicException
                || failure instanceof TopicAuthorizationException
                || failure instanceof SerializationException;
    }

    private static ProducerRecord<String, byte[]> record(OutboxMessage message) {
        var record = new ProducerRecord<>(
                message.topic(), null, message.createdAt().toEpochMilli(), message.key(), message.payload());
        message.headers().entrySet().stream()
                // One order for good: a message sent again is the same to the byte.
                .sorted(Map.Entry.comparingByKey())
                .forEach(header ->
                        record.headers().add(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
