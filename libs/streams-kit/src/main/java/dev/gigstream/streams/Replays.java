package dev.gigstream.streams;

import dev.gigstream.eventing.DeadLetterHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The dead letters that an operator hands back, to be merged with the topics they came from. They may be older than what
 * was read since, so what follows must go by the aggregate's version. Each is marked as handled in the transaction that
 * handles it; one that fails again becomes a letter again, after the mark.
 */
public final class Replays {
    private static final String READ = "read-replays";
    private static final String MARK = "mark-replays";
    private static final String WRITE_MARKS = "write-replay-marks";

    private final KStream<String, byte[]> all;

    public Replays(StreamsBuilder builder, String application) {
        all = builder.stream(
                DeadLetterHeaders.replayTopic(application),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(READ));
        all.processValues(ReplayMarks::new, Named.as(MARK))
                .to(
                        DeadLetterHeaders.deadLetterTopic(application),
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName(WRITE_MARKS));
    }

    /** Those that came from a topic, decoded as that topic's values. */
    public <T> KStream<String, T> of(String topic, Serde<T> values, String name) {
        return all.processValues(() -> new ReplaysOfTopic<>(topic, values.deserializer()), Named.as(name));
    }
}
