package dev.gigstream.users;

import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountEventType;
import dev.gigstream.events.accounts.AccountRole;
import dev.gigstream.events.accounts.AccountStatus;
import dev.gigstream.events.notifications.PreferenceEvent;
import dev.gigstream.events.notifications.PreferenceEventType;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.profiles.NotificationChannel;
import dev.gigstream.events.profiles.NotificationKind;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.ratings.RatingSubject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics as the other services use them: tells of accounts and ratings, reads what is told of profiles. */
final class Log implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant SPRING = Instant.parse("2026-03-20T09:00:00Z");

    private final EventCodec codec;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    Log(EventCodec codec) {
        this.codec = codec;
        Map<String, Object> broker = Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS"));
        this.producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.PROFILES).stream()
                .map(partition -> new TopicPartition(Topics.PROFILES, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    void account(String userId, long version, String status, String... roles) {
        tell(
                Topics.ACCOUNTS,
                userId,
                AccountEvent.newBuilder()
                        .setEventId(EventIds.next())
                        .setOccurredAt(SPRING)
                        .setAggregateVersion(version)
                        .setType(AccountEventType.SIGNED_UP)
                        .setAccountId(userId)
                        .setEmail(userId + "@example.org")
                        .setDisplayName("Asha Rao")
                        .setRoles(Arrays.stream(roles).map(AccountRole::valueOf).toList())
                        .setEmailVerified(false)
                        .setStatus(AccountStatus.valueOf(status))
                        .setCreatedAt(SPRING)
                        .build());
    }

    /** The link in a mail was followed. */
    void noMoreMailsOf(String userId, NotificationKind kind) {
        tell(
                Topics.NOTIFICATION_PREFERENCES,
                userId,
                PreferenceEvent.newBuilder()
                        .setEventId(EventIds.next())
                        .setOccurredAt(SPRING)
                        .setType(PreferenceEventType.MUTED)
                        .setUserId(userId)
                        .setKind(kind)
                        .setChannel(NotificationChannel.EMAIL)
                        .build());
    }

    void rating(String key, long version, long count, long sum) {
        tell(
                Topics.RATINGS,
                key,
                Rating.newBuilder()
                        .setEventId(EventIds.next())
                        .setOccurredAt(SPRING)
                        .setAggregateVersion(version)
                        .setSubjectKind(RatingSubject.SELLER)
                        .setSubjectId(key.substring(key.indexOf(':') + 1))
                        .setCount(count)
                        .setSum(sum)
                        .build());
    }

    void order(OrderEvent event) {
        tell(Topics.ORDERS, event.getOrderId(), event);
    }

    void erase(String topic, String key) {
        send(topic, key, EventIds.next(), null);
    }

    /** What is told of a user, once there is so much of it; each event id once. */
    List<ProfileEvent> profileEvents(String userId, int count) {
        await().atMost(PATIENCE).until(() -> of(userId).size() >= count);
        return of(userId).stream()
                .map(record -> codec.decode(Topics.PROFILES, record.value(), ProfileEvent.class))
                .toList();
    }

    void awaitTombstone(String userId) {
        await().atMost(PATIENCE).until(() -> of(userId).stream().anyMatch(record -> record.value() == null));
    }

    private List<ConsumerRecord<String, byte[]>> of(String userId) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        return read.stream().filter(record -> record.key().equals(userId)).toList();
    }

    private void tell(String topic, String key, SpecificRecord event) {
        send(topic, key, event.get(event.getSchema().getField("eventId").pos()).toString(), codec.encode(topic, event));
    }

    private void send(String topic, String key, String eventId, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        record.headers().add("event-id", eventId.getBytes(StandardCharsets.UTF_8));
        producer.send(record);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
