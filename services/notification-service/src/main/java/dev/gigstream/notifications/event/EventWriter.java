package dev.gigstream.notifications.event;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.service.TraceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/** Writes an event and returns when the broker has it; this service has no database, so the topic is the store. */
public final class EventWriter {
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private final Producer<String, byte[]> producer;
    private final EventCodec codec;

    EventWriter(Producer<String, byte[]> producer, EventCodec codec) {
        this.producer = producer;
        this.codec = codec;
    }

    /** @throws TopicAwayException when it may not have been written; writing it again does no harm */
    public void write(String topic, String key, String eventId, SpecificRecord event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, codec.encode(topic, event));
        message.headers().add("event-id", eventId.getBytes(StandardCharsets.UTF_8));
        TraceContext.current()
                .ifPresent(trace -> message.headers()
                        .add(TraceContext.TRACEPARENT, trace.traceparent().getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicAwayException(e);
        } catch (ExecutionException | TimeoutException | RetriableException e) {
            throw new TopicAwayException(e);
        } catch (KafkaException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }
}
