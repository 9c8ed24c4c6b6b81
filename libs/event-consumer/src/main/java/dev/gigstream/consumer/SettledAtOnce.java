package dev.gigstream.consumer;

import dev.gigstream.consumer.deadletter.Origin;
import dev.gigstream.eventing.MalformedEventException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what one poll brought to the subscriptions that settle much at once, and knows what they settled when the same
 * records come by one by one. Nothing fails here: what was not settled is handled, and fails, by itself.
 */
final class SettledAtOnce {
    private static final Logger log = LoggerFactory.getLogger(SettledAtOnce.class);

    private final EventReader reader;
    private final Subscriptions subscriptions;
    private final Map<TopicPartition, Set<Long>> settled = new ConcurrentHashMap<>();

    SettledAtOnce(EventReader reader, Subscriptions subscriptions) {
        this.reader = reader;
        this.subscriptions = subscriptions;
    }

    void polled(ConsumerRecords<byte[], byte[]> records) {
        records.partitions().forEach(settled::remove);
        subscriptions.atOnce().forEach(subscription -> settle(subscription, records));
    }

    boolean contains(ConsumerRecord<?, ?> record) {
        return settled.getOrDefault(new TopicPartition(record.topic(), record.partition()), Set.of())
                .contains(record.offset());
    }

    private <T extends SpecificRecord> void settle(
            EventSubscription<T> subscription, ConsumerRecords<byte[], byte[]> records) {
        try {
            List<ReceivedEvent<T>> events =
                    onlyOnesOfTheirKey(read(subscription, records.records(subscription.topic())));
            if (events.size() > 1) {
                subscription.atOnce().settle(events).forEach(this::remember);
            }
        } catch (RuntimeException e) {
            log.debug("Records of {} could not be settled at once; each is handled by itself", subscription.topic(), e);
        }
    }

    /** What comes several times in a row, and what erases, has an order to keep; one by one it does. */
    private static <T extends SpecificRecord> List<ReceivedEvent<T>> onlyOnesOfTheirKey(List<ReceivedEvent<T>> events) {
        Map<String, Long> times =
                events.stream().collect(Collectors.groupingBy(ReceivedEvent::key, Collectors.counting()));
        return events.stream()
                .filter(event -> event.value() != null && times.get(event.key()) == 1)
                .toList();
    }

    private void remember(ReceivedEvent<?> event) {
        settled.computeIfAbsent(new TopicPartition(event.topic(), event.partition()), none -> new HashSet<>())
                .add(event.offset());
    }

    private <T extends SpecificRecord> List<ReceivedEvent<T>> read(
            EventSubscription<T> subscription, Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<ReceivedEvent<T>> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                reader.read(subscription, new Origin(record.topic(), record.partition(), record.offset()), record)
                        .ifPresent(events::add);
            } catch (MalformedEventException e) {
                log.debug("Left to be set aside: {}-{}@{}", record.topic(), record.partition(), record.offset(), e);
            }
        }
        return events;
    }
}
