package dev.gigstream.consumer;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.SessionEndReason;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.events.accounts.SessionEventType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to the real broker what an outbox would write. */
final class TestBroker implements AutoCloseable {
    private final String bootstrap = System.getProperty("KAFKA_BOOTSTRAP_SERVERS");
    private final EventCodec codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer());

    String bootstrap() {
        return bootstrap;
    }

    void create(String... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(Stream.of(topics)
                            .map(name -> new NewTopic(name, 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void send(String key, long version) {
        sendBytes(key, encoded(key, version));
    }

    /** In one partition one after the other: who reads afterwards is given them by one poll. */
    void sendTogether(String... keys) {
        for (String key : keys) {
            producer.send(new ProducerRecord<>(Topics.SESSIONS, 0, key, encoded(key, 1)));
        }
        producer.flush();
    }

    private byte[] encoded(String key, long version) {
        SessionEvent event = SessionEvent.newBuilder()
                .setEventId(key + "/" + version)
                .setOccurredAt(Instant.EPOCH)
                .setAggregateVersion(version)
                .setType(SessionEventType.ENDED)
                .setSessionId(key)
                .setAccountId("account")
                .setReason(SessionEndReason.LOGGED_OUT)
                .setNotBefore(Instant.EPOCH)
                .build();
        return codec.encode(Topics.SESSIONS, event);
    }

    void erase(String topic, String key, String eventId) {
        var record = new ProducerRecord<String, byte[]>(topic, key, null);
        record.headers().add("event-id", eventId.getBytes(StandardCharsets.UTF_8));
        producer.send(record);
        producer.flush();
    }

    void sendBytes(String key, byte[] bytes) {
        producer.send(new ProducerRecord<>(Topics.SESSIONS, key, bytes));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
        codec.close();
    }
}
