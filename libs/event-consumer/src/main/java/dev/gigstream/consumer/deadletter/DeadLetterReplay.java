package dev.gigstream.consumer.deadletter;

import dev.gigstream.eventing.DeadLetterHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Hands letters back to their application, in their first order. A letter leaves the log when the application has handled
 * it, not before; replaying it twice does no harm, because handling is idempotent.
 */
public final class DeadLetterReplay {
    private final DeadLetterLog log;
    private final Map<String, ?> connection;

    public DeadLetterReplay(String bootstrapServers) {
        this(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** @param connection what the broker needs to let us in; its address among it */
    public DeadLetterReplay(Map<String, ?> connection) {
        this.connection = Map.copyOf(connection);
        this.log = new DeadLetterLog(connection);
    }

    /** Copies the chosen letters to the application's replay topic and tells how many. */
    public int replay(String application, Predicate<DeadLetter> chosen) {
        List<DeadLetter> letters =
                log.waiting(application).stream().filter(chosen).toList();
        try (Producer<byte[], byte[]> producer = LetterProducer.open(connection)) {
            List<Future<?>> sent = new ArrayList<>();
            letters.forEach(letter -> sent.add(producer.send(copy(application, letter))));
            sent.forEach(LetterProducer::await);
        }
        return letters.size();
    }

    private static ProducerRecord<byte[], byte[]> copy(String application, DeadLetter letter) {
        return new ProducerRecord<>(
                DeadLetterHeaders.replayTopic(application),
                null,
                letter.timestamp(),
                letter.key(),
                letter.value(),
                letter.headers());
    }
}
