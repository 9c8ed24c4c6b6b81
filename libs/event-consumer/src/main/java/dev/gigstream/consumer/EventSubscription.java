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
    private final EventsAtOnce<T> atOnce;

    private EventSubscription(
            String topic,
            Class<T> type,
            EventHandler<T> handler,
            boolean ordered,
            Predicate<String> keys,
            EventsAtOnce<T> atOnce) {
        this.topic = Objects.requireNonNull(topic, "topic");
        this.type = Objects.requireNonNull(type, "type");
        this.handler = Objects.requireNonNull(handler, "handler");
        this.ordered = ordered;
        this.keys = Objects.requireNonNull(keys, "keys");
        this.atOnce = atOnce;
        if (ordered && atOnce != null) {
            throw new IllegalArgumentException("What is settled at once does not wait in line");
        }
    }

    public static <T extends SpecificRecord> EventSubscription<T> of(
            String topic, Class<T> type, EventHandler<T> handler) {
        return new EventSubscription<>(topic, type, handler, false, _ -> true, null);
    }

    /** Once a record of a key is a dead letter, later ones of that key wait behind it until it was replayed. */
    public EventSubscription<T> ordered() {
        return new EventSubscription<>(topic, type, handler, true, keys, atOnce);
    }

    /** Takes only records whose key is wanted; the others pass by without being decoded. */
    public EventSubscription<T> forKeys(Predicate<String> wanted) {
        return new EventSubscription<>(topic, type, handler, ordered, wanted, atOnce);
    }

    /** Shows what came together to this first; the handler gets what is left. Not for ordered ones. */
    public EventSubscription<T> atOnce(EventsAtOnce<T> many) {
        return new EventSubscription<>(topic, type, handler, ordered, keys, many);
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

    /** Null when each event is handled by itself. */
    EventsAtOnce<T> atOnce() {
        return atOnce;
    }

    EventHandler<T> handler() {
        return handler;
    }
}
