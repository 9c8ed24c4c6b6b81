package dev.gigstream.streams;

import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.eventing.RegistryUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Makes the dead letter of a record: its key, bytes and headers as they came, and where and why it failed. */
final class DeadLetterRecords {
    private static final int ATTEMPTS = 1;

    private final String topic;

    DeadLetterRecords(Map<String, ?> settings) {
        this.topic = String.valueOf(settings.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG));
    }

    List<ProducerRecord<byte[], byte[]>> of(ErrorHandlerContext failed, byte[] key, byte[] value, Exception cause) {
        var letter = new ProducerRecord<>(topic, null, timestamp(failed), key, value, failed.headers());
        Origin origin = Origin.named(failed.headers())
                .orElse(new Origin(String.valueOf(failed.topic()), failed.partition(), failed.offset()));
        Origin.write(
                letter.headers(),
                DeadLetterHeaders.of(
                        origin.topic(), origin.partition(), origin.offset(), root(cause), ATTEMPTS, Instant.now()));
        return List.of(letter);
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
