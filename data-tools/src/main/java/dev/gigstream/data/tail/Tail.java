package dev.gigstream.data.tail;

import dev.gigstream.data.broker.Broker;
import dev.gigstream.data.record.JsonLines;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Prints the records of a topic as they come.
 *
 * @param limit how many at most
 * @param follow whether to wait for more at the end
 */
record Tail(String topic, Start start, Optional<String> key, long limit, boolean follow) {

    private static final Duration LOOK = Duration.ofMillis(500);

    /** Ends at the limit, at the end when not following, when nobody reads the output any more, and when woken up. */
    void run(Consumer<String, byte[]> consumer, JsonLines json, PrintStream out) {
        try {
            List<TopicPartition> partitions = Broker.partitions(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, Broker.PATIENCE);
            consumer.assign(partitions);
            start.in(consumer, partitions).forEach(consumer::seek);
            long printed = 0;
            while (printed < limit && !out.checkError() && (follow || isBefore(consumer, ends))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(LOOK)) {
                    boolean wanted = key.isEmpty() || key.get().equals(record.key());
                    boolean later =
                            !follow && record.offset() >= ends.get(new TopicPartition(topic, record.partition()));
                    if (wanted && !later && printed < limit) {
                        out.println(json.line(record));
                        printed++;
                    }
                }
            }
        } catch (WakeupException e) {
            // Ctrl-C: what was printed is whole lines.
            out.flush();
        }
    }

    private static boolean isBefore(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey(), Broker.PATIENCE) < end.getValue());
    }
}
