package dev.gigstream.consumer.deadletter;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The letters that wait, by key: what the dead-letter topic says, folded in memory. */
final class ParkedKeys {
    private final Map<Key, SortedSet<Origin>> waiting = new HashMap<>();

    private record Key(String topic, ByteBuffer key) {
        static Key of(Origin origin, byte[] key) {
            return new Key(origin.topic(), ByteBuffer.wrap(key == null ? new byte[0] : key));
        }
    }

    synchronized void fold(ConsumerRecord<byte[], byte[]> fromDeadLetters) {
        Origin origin = Origin.of(fromDeadLetters);
        if (DeadLetterMarks.isMark(fromDeadLetters)) {
            remove(origin, fromDeadLetters.key());
        } else {
            add(origin, fromDeadLetters.key());
        }
    }

    synchronized void add(Origin origin, byte[] key) {
        waiting.computeIfAbsent(Key.of(origin, key), none -> new TreeSet<>()).add(origin);
    }

    synchronized void remove(Origin origin, byte[] key) {
        waiting.computeIfPresent(Key.of(origin, key), (same, origins) -> {
            origins.remove(origin);
            return origins.isEmpty() ? null : origins;
        });
    }

    /** Whether a record must wait for an earlier one of its key. */
    synchronized boolean mustWait(Origin origin, byte[] key) {
        SortedSet<Origin> before = waiting.get(Key.of(origin, key));
        return before != null && before.first().compareTo(origin) < 0;
    }

    synchronized int size() {
        return waiting.size();
    }
}
