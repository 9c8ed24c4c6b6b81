package dev.gigstream.edge.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.edge.Edge;
import dev.gigstream.events.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RevocationFeedTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.SESSIONS, 0);
    private static final String SEARCH = "/api/v1/search/gigs";
    private static final RevocationSettings SETTINGS =
            new RevocationSettings(true, "unused", Map.of(), Duration.ofMinutes(20), Duration.ofMillis(10));

    private static Edge edge;

    private RevocationFeed feed;

    @BeforeAll
    static void start() {
        edge = Edge.start("SCHEMA_REGISTRY_URL=http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @AfterEach
    void stopFeed() {
        feed.stop();
    }

    @Test
    void revokesByKeyAndTimeWhileTheRegistryIsAway() {
        Topic topic = new Topic();
        follow(() -> topic);
        assertThat(statusFor("anna")).isEqualTo(200);

        topic.add("session-of-anna", new byte[] {0, 0, 0, 0, 1, 2});

        await().until(() -> statusFor("anna") == 401);
        assertThat(statusFor("bob")).isEqualTo(200);
    }

    @Test
    void keepsTryingUntilTheBrokerIsThere() {
        Topic topic = new Topic();
        AtomicInteger tries = new AtomicInteger();
        follow(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new TimeoutException("no broker");
            }
            return topic;
        });

        topic.add("session-of-carl", new byte[] {0, 0, 0, 0, 1, 2});

        await().until(() -> statusFor("carl") == 401);
    }

    @Test
    void goesOnAfterARecordThatIsNoEvent() {
        Topic topic = new Topic();
        follow(() -> topic);

        topic.add(null, new byte[] {1});
        topic.add("session-of-nobody", null);
        topic.add("session-of-dora", "words".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        await().until(() -> statusFor("dora") == 401);
    }

    private void follow(Supplier<Consumer<String, byte[]>> consumers) {
        feed = new RevocationFeed(consumers, edge.bean(SessionEvents.class), SETTINGS, Clock.systemUTC());
        feed.start();
    }

    private static int statusFor(String user) {
        return edge.get(SEARCH, "Authorization", edge.bearer(user)).statusCode();
    }

    /** A topic of one partition; records may come before anybody reads. */
    private static final class Topic extends MockConsumer<String, byte[]> {
        private final AtomicInteger next = new AtomicInteger();

        Topic() {
            super("earliest");
            updatePartitions(Topics.SESSIONS, List.of(new PartitionInfo(Topics.SESSIONS, 0, null, null, null)));
            updateEndOffsets(Map.of(PARTITION, 0L));
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            Map<TopicPartition, OffsetAndTimestamp> nothingSince = new java.util.HashMap<>();
            times.keySet().forEach(partition -> nothingSince.put(partition, null));
            return nothingSince;
        }

        void add(String key, byte[] value) {
            await().until(() -> !assignment().isEmpty());
            long later = System.currentTimeMillis() + 60_000;
            addRecord(new ConsumerRecord<>(
                    Topics.SESSIONS,
                    0,
                    next.getAndIncrement(),
                    later,
                    org.apache.kafka.common.record.TimestampType.CREATE_TIME,
                    0,
                    0,
                    key,
                    value,
                    new org.apache.kafka.common.header.internals.RecordHeaders(),
                    java.util.Optional.empty()));
        }
    }
}
