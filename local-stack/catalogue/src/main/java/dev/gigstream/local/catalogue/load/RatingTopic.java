package dev.gigstream.local.catalogue.load;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.ratings.RatingSubject;
import dev.gigstream.local.catalogue.entry.StableIds;
import dev.gigstream.local.catalogue.entry.Stars;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes ratings to their topic while no service does. A rating's id follows from its key and number of reviews, so a
 * second run sends the same bytes and readers drop them.
 */
final class RatingTopic implements AutoCloseable {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(60);

    private final EventCodec codec;
    private final Producer<String, byte[]> producer;

    RatingTopic(Endpoints endpoints) {
        this.codec = new EventCodec(endpoints.registry(), Duration.ofSeconds(5));
        this.producer = new KafkaProducer<>(settings(endpoints), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Endpoints endpoints) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                endpoints.kafka(),
                ProducerConfig.CLIENT_ID_CONFIG,
                "catalogue",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                64 * 1024,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                16 * 1024 * 1024,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                (int) TIME_LIMIT.toMillis(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) TIME_LIMIT.toMillis());
    }

    /** A rating that is on its way. */
    record Subject(RatingSubject kind, String id, Stars stars) {

        String key() {
            return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
        }

        String eventId() {
            return StableIds.of(stars.newest(), key() + "/" + stars.count());
        }

        Rating rating() {
            return Rating.newBuilder()
                    .setEventId(eventId())
                    .setOccurredAt(stars.newest())
                    .setAggregateVersion(stars.count())
                    .setSubjectKind(kind)
                    .setSubjectId(id)
                    .setCount(stars.count())
                    .setSum(stars.sum())
                    .setHistogram(stars.histogram())
                    .build();
        }
    }

    /** Returns when all of them are stored. */
    void publish(List<Subject> subjects) {
        List<Future<?>> sent = new ArrayList<>();
        subjects.forEach(subject -> sent.add(producer.send(message(subject))));
        sent.forEach(RatingTopic::await);
    }

    @Override
    public void close() {
        producer.close(TIME_LIMIT);
        codec.close();
    }

    private ProducerRecord<String, byte[]> message(Subject subject) {
        byte[] value = codec.encode(Topics.RATINGS, subject.rating());
        long time = subject.stars().newest().toEpochMilli();
        var message = new ProducerRecord<>(Topics.RATINGS, null, time, subject.key(), value);
        message.headers()
                .add("event-id", bytes(subject.eventId()))
                .add("traceparent", bytes(traceParent(subject.eventId())));
        return message;
    }

    /** No request stands behind it, so the event is its own trace. */
    private static String traceParent(String eventId) {
        String hex = eventId.replace("-", "");
        return "00-" + hex + "-" + hex.substring(16) + "-00";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(Future<?> sent) {
        try {
            sent.get(TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LoadingException("Ratings could not be written to the broker.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadingException("Loading was interrupted.", e);
        }
    }
}
