package dev.gigstream.streams;

import dev.gigstream.errorlog.Notable;
import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.eventing.RegistryUnavailableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;

/** Makes the dead letter of a record: its key, bytes and headers as they came, and where and why it failed. */
final class DeadLetterRecords {
    private static final int ATTEMPTS = 1;

    private final String topic;

    DeadLetterRecords(Map<String, ?> settings) {
        this.topic = String.valueOf(settings.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG));
    }

    List<ProducerRecord<byte[], byte[]>> of(ErrorHandlerContext failed, byte[] key, byte[] value, Exception cause) {
        var letter = new ProducerRecord<>(topic, null, timestamp(failed), key, value, failed.headers());
        Origin origin = origin(failed);
        Origin.write(
                letter.headers(),
                DeadLetterHeaders.of(
                        origin.topic(), origin.partition(), origin.offset(), root(cause), ATTEMPTS, Instant.now()));
        return List.of(letter);
    }

    /** Tells operators of a letter, and counts it; Kafka makes the handlers, so the registry of meters is the global one. */
    void tell(Logger log, ErrorHandlerContext failed, String what, Exception cause) {
        Origin origin = origin(failed);
        counter(origin.topic()).increment();
        log.atError()
                .addMarker(Notable.DEAD_LETTER)
                .addKeyValue("topic", origin.topic())
                .addKeyValue("partition", origin.partition())
                .addKeyValue("offset", origin.offset())
                .addKeyValue("attempts", ATTEMPTS)
                .setCause(cause)
                .log("Dead letter: {}-{}@{} {}", origin.topic(), origin.partition(), origin.offset(), what);
    }

    /** Makes the counters of everything that a topology reads. */
    static void count(Topology topology) {
        topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(TopologyDescription.Source.class::isInstance)
                .map(node -> ((TopologyDescription.Source) node).topicSet())
                .filter(Objects::nonNull)
                .flatMap(Set::stream)
                .forEach(DeadLetterRecords::counter);
    }

    private static Counter counter(String topic) {
        return Metrics.counter("dead.letters", "topic", topic);
    }

    /** Nothing is wrong with the record then: it must be tried again. */
    static boolean isPassing(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof RegistryUnavailableException || link instanceof TryAgainException) {
                return true;
            }
        }
        return false;
    }

    private static Origin origin(ErrorHandlerContext failed) {
        return Origin.named(failed.headers())
                .orElse(new Origin(String.valueOf(failed.topic()), failed.partition(), failed.offset()));
    }

    private static Long timestamp(ErrorHandlerContext failed) {
        return failed.timestamp() < 0 ? null : failed.timestamp();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
