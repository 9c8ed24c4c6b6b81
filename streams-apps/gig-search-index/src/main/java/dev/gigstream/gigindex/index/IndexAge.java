package dev.gigstream.gigindex.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How far the index is behind: the age of the oldest change that is being brought to it and is not there yet. */
final class IndexAge {
    private final Clock clock;
    private volatile Instant oldest;

    IndexAge(Clock clock) {
        this.clock = clock;
    }

    void takes(Iterable<ConsumerRecord<String, byte[]>> records) {
        oldest = StreamSupport.stream(records.spliterator(), false)
                .map(record -> Instant.ofEpochMilli(record.timestamp()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    void hasThem() {
        oldest = null;
    }

    Duration now() {
        Instant since = oldest;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }
}
