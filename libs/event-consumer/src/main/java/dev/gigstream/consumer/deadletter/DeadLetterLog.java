package dev.gigstream.consumer.deadletter;

import dev.gigstream.eventing.DeadLetterHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The letters of an application that still wait: each that was written and not handled since. */
public final class DeadLetterLog {
    private final Map<String, ?> connection;

    public DeadLetterLog(String bootstrapServers) {
        this(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** @param connection what the broker needs to let us in; its address among it */
    public DeadLetterLog(Map<String, ?> connection) {
        this.connection = Map.copyOf(connection);
    }

    /** By origin, so that letters of one key come in their first order. */
    public List<DeadLetter> waiting(String application) {
        Map<Origin, DeadLetter> waiting = new TreeMap<>();
        try (TopicReader reader = new TopicReader(connection, DeadLetterHeaders.deadLetterTopic(application))) {
            reader.readToEnd(record -> fold(waiting, record));
        }
        return List.copyOf(waiting.values());
    }

    private static void fold(Map<Origin, DeadLetter> waiting, ConsumerRecord<byte[], byte[]> record) {
        if (DeadLetterMarks.isMark(record)) {
            waiting.remove(Origin.of(record));
        } else {
            waiting.put(Origin.of(record), DeadLetter.of(record));
        }
    }
}
