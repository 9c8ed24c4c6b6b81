package dev.gigstream.data.tail;

import dev.gigstream.data.broker.Broker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Where in each partition reading begins. */
sealed interface Start {

    record End() implements Start {}

    record Beginning() implements Start {}

    record Offset(long offset) implements Start {}

    record Time(Instant moment) implements Start {}

    /** The offset to begin with, within what there is. */
    default Map<TopicPartition, Long> in(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, Broker.PATIENCE);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions, Broker.PATIENCE);
        return switch (this) {
            case End _ -> end;
            case Beginning _ -> first;
            case Offset(long offset) ->
                partitions.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                partition -> Math.clamp(offset, first.get(partition), end.get(partition))));
            case Time(Instant moment) -> {
                Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(
                        partitions.stream()
                                .collect(Collectors.toMap(Function.identity(), partition -> moment.toEpochMilli())),
                        Broker.PATIENCE);
                yield partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> {
                    OffsetAndTimestamp at = found.get(partition);
                    return at == null ? end.get(partition) : at.offset();
                }));
            }
        };
    }
}
