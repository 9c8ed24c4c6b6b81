package dev.gigstream.data.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Partitions in memory, with gaps between offsets as transactions and compaction leave them. */
final class MemoryLog implements TopicLog {

    private final Map<Integer, List<ConsumerRecord<String, byte[]>>> partitions = new TreeMap<>();
    private final Map<Integer, Long> ends = new TreeMap<>();
    private final Map<Integer, Long> firsts = new TreeMap<>();
    String id = "one";
    int readsUntilKilled = Integer.MAX_VALUE;

    static final class Killed extends Error {}

    MemoryLog(int partitions) {
        IntStream.range(0, partitions).forEach(partition -> {
            this.partitions.put(partition, new ArrayList<>());
            ends.put(partition, 0L);
            firsts.put(partition, 0L);
        });
    }

    void append(int partition, byte[] value) {
        long offset = ends.get(partition);
        partitions.get(partition).add(new ConsumerRecord<>("topic", partition, offset, "key-" + offset, value));
        // Every third record ends a transaction, whose marker takes an offset.
        ends.put(partition, offset + (offset % 4 == 2 ? 2 : 1));
    }

    void dropBefore(int partition, long offset) {
        firsts.put(partition, offset);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Integer> partitions() {
        return List.copyOf(partitions.keySet());
    }

    @Override
    public long first(int partition) {
        return firsts.get(partition);
    }

    @Override
    public long end(int partition) {
        return ends.get(partition);
    }

    @Override
    public void read(int partition, long from, long before, Consumer<ConsumerRecord<String, byte[]>> sink) {
        for (ConsumerRecord<String, byte[]> record : partitions.get(partition)) {
            if (record.offset() >= from && record.offset() < before) {
                if (readsUntilKilled-- == 0) {
                    throw new Killed();
                }
                sink.accept(record);
            }
        }
    }

    List<String> all() {
        return partitions.values().stream()
                .flatMap(List::stream)
                .map(record -> record.partition() + "@" + record.offset())
                .toList();
    }
}
