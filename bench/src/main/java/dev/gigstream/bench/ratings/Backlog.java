package dev.gigstream.bench.ratings;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far a Streams application is with a topic and with its own repartition topics, by what it committed. */
final class Backlog implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final long ANSWER_SECONDS = 10;

    private final Admin admin;
    private final String application;
    private final String topic;

    Backlog(String bootstrapServers, String application, String topic) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        this.application = application;
        this.topic = topic;
    }

    /** Seconds from the last look at which nothing was done until the first one at which all was. */
    double secondsToNothing(Duration patience) throws Exception {
        var deadline = System.nanoTime() + patience.toNanos();
        var begin = System.nanoTime();
        while (true) {
            var now = System.nanoTime();
            var done = committed();
            if (done.isEmpty()) {
                begin = now;
            } else if (isNothingLeft(done)) {
                return (now - begin) / 1e9;
            }
            if (now > deadline) {
                throw new IllegalStateException("Not done in time: " + done);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Asked after what was committed, so that what is on its way counts as left. */
    private boolean isNothingLeft(Map<TopicPartition, Long> done) throws Exception {
        var ends = ends();
        return ends.entrySet().stream().allMatch(end -> {
            var left = end.getValue().offset() - done.getOrDefault(end.getKey(), 0L);
            // The mark that ends the last transaction is no record.
            return left <= (end.getKey().topic().equals(topic) ? 0 : 1);
        });
    }

    private Map<TopicPartition, Long> committed() throws Exception {
        var known = answer(admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata());
        var offsets = new HashMap<TopicPartition, Long>();
        known.forEach((partition, offset) -> {
            if (offset != null && offset.offset() > 0 && isRead(partition.topic())) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends() throws Exception {
        var topics =
                answer(admin.listTopics().names()).stream().filter(this::isRead).toList();
        var partitions = answer(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(description -> description.partitions().stream()
                        .map(partition -> new TopicPartition(description.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return answer(admin.listOffsets(partitions, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
    }

    private boolean isRead(String name) {
        return name.equals(topic) || name.startsWith(application + "-") && name.endsWith("-repartition");
    }

    private static <T> T answer(KafkaFuture<T> future) throws InterruptedException, TimeoutException {
        try {
            return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not say how far it is", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(ANSWER_SECONDS));
    }
}
