package dev.gigstream.model.payment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows by their key, whose changes belong to the transaction they are made in. */
final class Table<K, V> {
    private final Map<K, V> rows = new LinkedHashMap<>();
    private final MemoryTransactions transactions;

    Table(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    Collection<V> values() {
        return rows.values();
    }

    Set<Map.Entry<K, V>> entries() {
        return rows.entrySet();
    }

    void put(K key, V row) {
        wrote(key, rows.put(key, row));
    }

    boolean addIfAbsent(K key, V row) {
        if (rows.containsKey(key)) {
            return false;
        }
        put(key, row);
        return true;
    }

    void remove(K key) {
        wrote(key, rows.remove(key));
    }

    private void wrote(K key, V before) {
        transactions.wrote(() -> {
            if (before == null) {
                rows.remove(key);
            } else {
                rows.put(key, before);
            }
        });
    }
}
