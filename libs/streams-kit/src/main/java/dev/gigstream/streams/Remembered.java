package dev.gigstream.streams;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a processor knows of its own store without reading it again: the keys it used last, as objects. For a key that comes
 * again and again with a long value, reading that value is nearly all the work.
 *
 * <p>It belongs to one processor that alone writes the store, and tells it of each write. The processor makes it in its
 * {@code init}, which is called again after a task was rolled back: what was written since the last commit is not in the store
 * then. Not for several threads.
 *
 * @param <K> key of the store
 * @param <V> what is known of a key
 */
public final class Remembered<K, V> {
    private final int most;
    private final LinkedHashMap<K, V> known = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most keys, the ones used last */
    public Remembered(int most) {
        this.most = most;
    }

    /** As it is known, or else as it is read now. */
    public V get(K key, Function<? super K, ? extends V> read) {
        V value = known.get(key);
        if (value == null) {
            value = Objects.requireNonNull(read.apply(key));
            put(key, value);
        }
        return value;
    }

    public void put(K key, V value) {
        known.put(key, value);
        if (known.size() > most) {
            known.pollFirstEntry();
        }
    }

    public void forget(K key) {
        known.remove(key);
    }
}
