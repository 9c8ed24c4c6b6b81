package dev.gigstream.consumer.deadletter;

import dev.gigstream.eventing.DeadLetterHeaders;
import java.util.Comparator;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Where a record was read first; stays the same through dead letters and replays. */
public record Origin(String topic, int partition, long offset) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::topic)
            .thenComparingInt(Origin::partition)
            .thenComparingLong(Origin::offset);

    /** What the headers of a dead letter or replay say, else the place of the record itself. */
    public static Origin of(ConsumerRecord<?, ?> record) {
        return named(record.headers()).orElse(new Origin(record.topic(), record.partition(), record.offset()));
    }

    static Optional<Origin> named(Headers headers) {
        return HeaderText.of(headers, DeadLetterHeaders.TOPIC)
                .map(topic -> new Origin(
                        topic,
                        HeaderText.number(headers, DeadLetterHeaders.PARTITION).intValue(),
                        HeaderText.number(headers, DeadLetterHeaders.OFFSET)));
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
