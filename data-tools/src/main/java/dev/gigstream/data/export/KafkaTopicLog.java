package dev.gigstream.data.export;

import dev.gigstream.data.Complaint;
import dev.gigstream.data.broker.Broker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A topic of the broker as it stands when this is made. */
final class KafkaTopicLog implements TopicLog, AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration STANDSTILL = Duration.ofSeconds(60);

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final String topic;
    private final String id;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> first;
    private final Map<TopicPartition, Long> end;

    KafkaTopicLog(Broker broker, String topic) {
        this.topic = topic;
        this.consumer = broker.consumer();
        this.partitions = Broker.partitions(consumer, topic);
        this.first = consumer.beginningOffsets(partitions, Broker.PATIENCE);
        this.end = consumer.endOffsets(partitions, Broker.PATIENCE);
        try (Admin admin = broker.admin()) {
            this.id = Broker.get(admin.describeTopics(List.of(topic)).allTopicNames())
                    .get(topic)
                    .topicId()
                    .toString();
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Integer> partitions() {
        return partitions.stream().map(TopicPartition::partition).toList();
    }

    @Override
    public long first(int partition) {
        return first.get(new TopicPartition(topic, partition));
    }

    @Override
    public long end(int partition) {
        return end.get(new TopicPartition(topic, partition));
    }

    @Override
    public void read(int number, long from, long before, Consumer<ConsumerRecord<String, byte[]>> sink) {
        TopicPartition partition = new TopicPartition(topic, number);
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        long seen = from;
        long movedAt = System.nanoTime();
        while (seen < before) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(LOOK)) {
                if (record.offset() < before) {
                    sink.accept(record);
                }
            }
            long now = consumer.position(partition, Broker.PATIENCE);
            if (now > seen) {
                seen = now;
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > STANDSTILL.toNanos()) {
                throw new Complaint("the broker gave nothing for " + STANDSTILL.toSeconds()
                        + " s; run the same command again to go on from here.");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
