package dev.gigstream.bench.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/** The groups that read the topics of a stack, and how far they are. */
public final class Readers implements AutoCloseable {
    /** The mark that ends a transaction is a record that no reader ever commits. */
    private static final long MARK = 1;

    private final Admin admin;

    Readers(Admin admin) {
        this.admin = admin;
    }

    /**
     * Waits until every group that reads one of the topics is through with it, so that what follows is measured alone.
     *
     * @throws IllegalStateException when they do not get there in this time
     */
    public void awaitThrough(List<String> topics, Duration patience) throws InterruptedException, ExecutionException {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var behind = behind(topics); behind.isPresent(); behind = behind(topics)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Still behind after " + patience.toSeconds() + " s: " + behind.get());
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private Optional<String> behind(List<String> topics) throws InterruptedException, ExecutionException {
        for (var group : groups()) {
            var positions = positions(group, topics);
            var ends = ends(positions);
            var lag = positions.entrySet().stream()
                    .mapToLong(position ->
                            ends.get(position.getKey()) - position.getValue().offset() - MARK)
                    .filter(left -> left > 0)
                    .sum();
            if (lag > 0) {
                return Optional.of(group + " by " + lag);
            }
        }
        return Optional.empty();
    }

    /** Those that run; what an ended one left behind stays behind. */
    private List<String> groups() throws InterruptedException, ExecutionException {
        return admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .filter(group ->
                        group.groupState().filter(GroupState.STABLE::equals).isPresent())
                .map(GroupListing::groupId)
                .toList();
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(String group, List<String> topics)
            throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(position -> topics.contains(position.getKey().topic()) && position.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, OffsetAndMetadata> positions)
            throws InterruptedException, ExecutionException {
        var latest = positions.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close();
    }
}
