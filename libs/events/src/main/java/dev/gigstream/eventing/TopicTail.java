package dev.gigstream.eventing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads what is written to topics from now on, at every instance: what each must tell its own sockets, say. It belongs to no group
 * and keeps no position. Once ready it misses nothing while the process lives: a broker or registry that is away only delays.
 */
public final class TopicTail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MS = 1_000;

    private final String name;
    private final Map<String, Object> settings;
    private final Map<String, Source> sources = new HashMap<>();
    private final Clock clock;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private volatile Thread reader;

    /** @param connection how the broker is reached */
    public TopicTail(String name, Map<String, Object> connection, List<Source> sources, Clock clock) {
        this.name = name;
        this.clock = clock;
        sources.forEach(source -> this.sources.put(source.topic(), source));
        settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    }

    /**
     * One topic.
     *
     * @param lookBack how far before the start to begin; zero for the end
     * @param handler called with one record at a time; one that it calls malformed is passed over
     */
    public record Source(String topic, Duration lookBack, Consumer<ConsumerRecord<String, byte[]>> handler) {}

    /** Waits until everything written from now on will be handled; false when stopped before. */
    public boolean awaitReady() throws InterruptedException {
        while (stopped.getCount() > 0) {
            if (ready.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void start() {
        reader = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return reader != null && stopped.getCount() > 0;
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                follow(consumer);
            } catch (KafkaException | IllegalStateException e) {
                log.warn("{} cannot read now: {}", name, e.toString());
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        seek(consumer, partitions);
        ready.countDown();
        while (stopped.getCount() > 0) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                handle(record);
                next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : sources.keySet()) {
            var found = consumer.partitionsFor(topic);
            if (found.isEmpty()) {
                throw new IllegalStateException("The topic " + topic + " does not exist yet");
            }
            found.forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        return partitions;
    }

    /** A second consumer goes on where the first one stopped, so that nothing is missed in between. */
    private void seek(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Instant now = clock.instant();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> {
            Duration lookBack = sources.get(partition.topic()).lookBack();
            if (!lookBack.isZero()) {
                times.put(partition, now.minus(lookBack).toEpochMilli());
            }
        });
        var found = consumer.offsetsForTimes(times);
        partitions.forEach(partition -> {
            var before = found.get(partition);
            next.putIfAbsent(partition, before != null ? before.offset() : ends.get(partition));
            consumer.seek(partition, next.get(partition));
        });
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        while (stopped.getCount() > 0) {
            try {
                sources.get(record.topic()).handler().accept(record);
                return;
            } catch (RegistryUnavailableException e) {
                log.warn("{} waits for the registry: {}", name, e.getMessage());
                pause();
            } catch (MalformedEventException e) {
                log.warn(
                        "{} passes over {}-{} at {}: {}",
                        name,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        e.getMessage());
                return;
            } catch (RuntimeException e) {
                log.error("{} failed on {}-{} at {}", name, record.topic(), record.partition(), record.offset(), e);
                return;
            }
        }
    }

    private void pause() {
        try {
            if (stopped.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                log.debug("{} is stopped", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
