package dev.gigstream.payments;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.OrderEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** order-service, as far as this service hears it. One producer and one codec serve all tests: their first call is slow. */
public final class OrderTopic {
    private static final EventCodec CODEC = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
            new StringSerializer(),
            new ByteArraySerializer());

    public void tell(OrderEvent event) {
        var record = new ProducerRecord<>(Topics.ORDERS, event.getOrderId(), CODEC.encode(Topics.ORDERS, event));
        record.headers().add("event-id", event.getEventId().getBytes(StandardCharsets.UTF_8));
        try {
            PRODUCER.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
