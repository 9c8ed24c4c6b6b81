package dev.gigstream.reviews;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.testkit.kafka.TopicRecords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services, as far as this one hears them, and its own topic as anybody can read it. */
public final class EventTopics {

    private final EventCodec codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));

    public void tell(String topic, String key, SpecificRecord event) {
        byte[] value = event == null ? null : codec.encode(topic, event);
        String eventId = event == null
                ? "erased-" + key
                : event.get(event.getSchema().getField("eventId").pos()).toString();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key, value);
            record.headers().add("event-id", eventId.getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is told by now of the reviews of an order, as often as it is there. */
    public List<ReviewEvent> reviewsOf(String orderId) {
        return TopicRecords.of(Topics.REVIEWS).stream()
                .map(record -> codec.decode(Topics.REVIEWS, record.value(), ReviewEvent.class))
                .filter(event -> event.getOrderId().equals(orderId))
                .toList();
    }
}
