package dev.gigstream.consumer;

import java.util.Objects;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic an application reads, what its values are, and who handles them. Declared as a bean; the group is the
 * application's name.
 */
public final class EventSubscription<T extends SpecificRecord> {
    private final String topic;
    private final Class<T> type;
    private final EventHandler<T> handler;
    private final boolean ordered;
    private final Predicate<String> keys;

    private EventSubscription(
            String topic, Class<T> type, EventHandler<T> handler, boolean ordered, Predicate<String> keys) {
        this.topic = Objects.requireNonNull(topic, "topic");
        this.type = Objects.requireNonNull(type, "type");
        this.handler = Objects.requireNonNull(handler, "handler");
        this.ordered = ordered;
        this.keys = Objects.requireNonNull(keys, "keys");
    }

    public static <T extends SpecificRecord> EventSubscription<T> of(
            String topic, Class<T> type, EventHandler<T> handler) {
        return new EventSubscription<>(topic, type, handler, false, _ -> true);
    }

    /** Once a record of a key is a dead letter, later ones of that key wait behind it until it was replayed. */
    public EventSubscription<T> ordered() {
        return new EventSubscription<>(topic, type, handler, true, keys);
    }

    /** Takes only records whose key is wanted; the others pass by without being decoded. */
    public EventSubscription<T> forKeys(Predicate<String> wanted) {
        return new EventSubscription<>(topic, type, handler, ordered, wanted);
    }

    public String topic() {
        return topic;
    }

    public Class<T> type() {
        return type;
    }

    public boolean isOrdered() {
        return ordered;
    }

    boolean wants(String key) {
        return keys.test(key);
    }

    EventHandler<T> handler() {
        return handler;
    }
}
