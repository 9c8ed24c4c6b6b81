package dev.gigstream.data.topics;

import dev.gigstream.data.broker.Broker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How much is in each topic. */
final class Volumes {

    private Volumes() {}

    /**
     * @param records offsets between oldest and newest: no fewer than there are records
     * @param bytes on the disk of one replica
     */
    record Volume(long records, long bytes) {}

    /** Empty when the broker does not answer. */
    static Map<String, Volume> of(Broker broker) {
        try (Consumer<String, byte[]> consumer = broker.consumer();
                Admin admin = broker.admin()) {
            List<TopicPartition> partitions = consumer.listTopics(Broker.PATIENCE).values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, Broker.PATIENCE);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions, Broker.PATIENCE);
            Map<TopicPartition, Long> sizes = sizes(admin);
            Map<String, Volume> volumes = new HashMap<>();
            for (TopicPartition partition : partitions) {
                Volume volume =
                        new Volume(end.get(partition) - first.get(partition), sizes.getOrDefault(partition, 0L));
                volumes.merge(
                        partition.topic(),
                        volume,
                        (a, b) -> new Volume(a.records() + b.records(), a.bytes() + b.bytes()));
            }
            return volumes;
        } catch (KafkaException e) {
            // The list of topics is of use without it; the caller says that the broker is away.
            return Map.of();
        }
    }

    private static Map<TopicPartition, Long> sizes(Admin admin) {
        Set<Integer> brokers = Broker.get(admin.describeCluster().nodes()).stream()
                .map(node -> node.id())
                .collect(java.util.stream.Collectors.toSet());
        Map<TopicPartition, Long> sizes = new HashMap<>();
        Broker.get(admin.describeLogDirs(brokers).allDescriptions()).values().stream()
                .flatMap(directories -> directories.values().stream())
                .map(LogDirDescription::replicaInfos)
                .forEach(replicas ->
                        replicas.forEach((partition, replica) -> sizes.merge(partition, replica.size(), Math::max)));
        return sizes;
    }
}
