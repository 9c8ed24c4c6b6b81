package dev.gigstream.edge.revocation;

import dev.gigstream.events.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the ended sessions in a thread of its own; without a broker the gateway runs on with what it knows. */
@Component
class RevocationFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationFeed.class);
    private static final String TOPIC = Topics.SESSIONS;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RECOUNT = Duration.ofMinutes(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final SessionEvents events;
    private final RevocationSettings settings;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Thread reader;
    private volatile boolean away;

    RevocationFeed(
            Supplier<Consumer<String, byte[]>> consumers,
            SessionEvents events,
            RevocationSettings settings,
            Clock clock) {
        this.consumers = consumers;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            reader = Thread.ofPlatform().daemon().name("revocations").start(this::run);
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        if (reader != null) {
            reader.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null && stopped.getCount() > 0;
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                follow(consumer);
            } catch (KafkaException | IllegalStateException e) {
                report(e);
                awaitNextTry();
            }
        }
    }

    /** Returns when the topic has got more partitions, so that they are read as well. */
    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        seek(consumer, partitions);
        LOG.info("Following the ended sessions on {} partitions", partitions.size());
        away = false;
        Instant recount = clock.instant().plus(RECOUNT);
        while (stopped.getCount() > 0) {
            consumer.poll(POLL).forEach(events::apply);
            if (clock.instant().isAfter(recount)) {
                if (partitions(consumer).size() != partitions.size()) {
                    return;
                }
                recount = clock.instant().plus(RECOUNT);
            }
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("The topic " + TOPIC + " does not exist yet");
        }
        return partitions;
    }

    private void seek(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        long from = clock.instant().minus(settings.lookBack()).toEpochMilli();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, from));
        // The ends are asked first: what arrives between the two questions is then read and not skipped.
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.offsetsForTimes(times)
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? ends.get(partition) : found.offset()));
    }

    private void report(RuntimeException failure) {
        if (stopped.getCount() > 0 && !away) {
            away = true;
            LOG.warn("The ended sessions cannot be followed now: {}", failure.toString());
        }
    }

    private void awaitNextTry() {
        try {
            if (stopped.await(settings.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
