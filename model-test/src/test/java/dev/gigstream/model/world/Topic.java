package dev.gigstream.model.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A topic and its one consumer: within a partition in order, between partitions in any, each record at least once. What
 * was read and not committed is read again after a crash or when partitions move.
 */
public final class Topic<T> {
    private static final int PARTITIONS = 4;

    private final List<Partition<T>> partitions =
            IntStream.range(0, PARTITIONS).mapToObj(_ -> new Partition<T>()).toList();
    private final Setting setting;

    public Topic(Setting setting) {
        this.setting = setting;
    }

    void append(String key, T value) {
        partitions.get(Math.floorMod(key.hashCode(), PARTITIONS)).records.add(value);
    }

    public boolean isRead() {
        return partitions.stream().allMatch(Partition::isRead);
    }

    /** Hands over the next record of some partition; returns whether there was one. */
    public boolean deliver(Consumer<T> handler) {
        List<Partition<T>> unread =
                partitions.stream().filter(partition -> !partition.isRead()).toList();
        if (unread.isEmpty()) {
            return false;
        }
        Partition<T> partition = setting.dice().any(unread);
        handler.accept(partition.records.get(partition.position));
        partition.position++;
        if (setting.dice().oneIn(3) || setting.trouble().isCalm()) {
            partition.commit();
        } else if (setting.trouble().strikes(Fault.REDELIVERED, 10)) {
            partition.position = 0;
        }
        return true;
    }

    /** The consumer was restarted. */
    public void restart() {
        partitions.forEach(partition -> partition.position = 0);
    }

    /** Holds what is not committed. */
    private static final class Partition<T> {
        private final List<T> records = new ArrayList<>();
        private int position;

        boolean isRead() {
            return position == records.size();
        }

        void commit() {
            records.subList(0, position).clear();
            position = 0;
        }
    }
}
