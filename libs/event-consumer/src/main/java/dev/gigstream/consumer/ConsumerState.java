package dev.gigstream.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Which partitions stand still because something their handler needs is away, and since when. */
final class ConsumerState implements RetryListener {
    private static final Logger log = LoggerFactory.getLogger(ConsumerState.class);

    private final Clock clock;
    private final Map<TopicPartition, Blocked> blocked = new ConcurrentHashMap<>();

    record Blocked(Instant since, String cause) {}

    ConsumerState(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        Gauge.builder("consumer.blocked.partitions", blocked, Map::size)
                .description("Partitions that wait for something that is away")
                .register(meters);
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, Exception failure, int attempt) {
        Throwable cause = FailurePolicy.cause(failure);
        if (FailurePolicy.isAway(cause)) {
            blocked.computeIfAbsent(partition(record), partition -> {
                log.warn("{} waits from offset {} on", partition, record.offset(), cause);
                return new Blocked(clock.instant(), cause.getClass().getSimpleName());
            });
        }
    }

    void handled(ConsumerRecord<?, ?> record) {
        if (!blocked.isEmpty()) {
            blocked.remove(partition(record));
        }
    }

    /** The partition that stands still longest. */
    Optional<Blocked> longest() {
        return blocked.values().stream().min(Comparator.comparing(Blocked::since));
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
