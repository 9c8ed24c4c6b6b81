package dev.gigstream.local.supervisor.figures;

import dev.gigstream.consumer.deadletter.DeadLetterLog;
import dev.gigstream.eventing.DeadLetterHeaders;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What the broker alone knows: how far groups are behind, and which dead letters wait. */
final class BrokerFigures implements AutoCloseable {
    private static final int LIMIT_MS = 2_000;

    private final String bootstrapServers;
    private final List<String> consumers;
    private final DeadLetterLog letters;
    private Admin admin;

    BrokerFigures(String bootstrapServers, List<String> consumers) {
        this.bootstrapServers = bootstrapServers;
        this.consumers = List.copyOf(consumers);
        this.letters = new DeadLetterLog(bootstrapServers);
    }

    /** Nothing while the broker does not answer. */
    Optional<Standing> now() {
        try {
            if (admin == null) {
                admin = Admin.create(Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MS,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MS));
            }
            return Optional.of(new Standing(lag(), deadLetters()));
        } catch (ExecutionException | KafkaException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ofMillis(LIMIT_MS));
        }
    }

    private Map<String, Long> lag() throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> groups =
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                        .collect(Collectors.toMap(GroupListing::groupId, _ -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                admin.listConsumerGroupOffsets(groups).all().get();
        Set<TopicPartition> read = committed.values().stream()
                .flatMap(offsets -> offsets.keySet().stream())
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> ends = offsets(read, OffsetSpec.latest());
        Map<String, Long> lag = new TreeMap<>();
        committed.forEach((group, offsets) -> lag.put(group, behind(offsets, ends)));
        return lag;
    }

    private static long behind(Map<TopicPartition, OffsetAndMetadata> offsets, Map<TopicPartition, Long> ends) {
        return offsets.entrySet().stream()
                .filter(offset -> offset.getValue() != null)
                .mapToLong(offset -> Math.max(
                        0,
                        ends.getOrDefault(offset.getKey(), 0L)
                                - offset.getValue().offset()))
                .sum();
    }

    /** Letters are only read where there are any: a topic is opened in a second, its ends are told at once. */
    private Map<String, Long> deadLetters() throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        List<String> topics = consumers.stream()
                .map(DeadLetterHeaders::deadLetterTopic)
                .filter(there::contains)
                .toList();
        List<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> partitions(topic).stream())
                .toList();
        Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<String, Long> waiting = new TreeMap<>();
        for (String consumer : consumers) {
            String topic = DeadLetterHeaders.deadLetterTopic(consumer);
            boolean isEmpty = partitions.stream()
                    .filter(partition -> partition.topic().equals(topic))
                    .allMatch(partition -> starts.get(partition).equals(ends.get(partition)));
            waiting.put(consumer, isEmpty ? 0L : letters.waiting(consumer).size());
        }
        return waiting;
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        // What a transaction has not committed yet cannot be read, so nobody is behind with it.
        return admin
                .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    record Standing(Map<String, Long> lag, Map<String, Long> deadLetters) {}
}
