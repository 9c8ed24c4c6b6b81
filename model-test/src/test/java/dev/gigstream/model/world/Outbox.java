package dev.gigstream.model.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Events that were stored with the state that made them, until the relay has sent them: within a key in order. */
public final class Outbox<T> {
    private static final int BATCH = 3;

    private final Map<String, Deque<T>> waiting = new LinkedHashMap<>();
    private final Setting setting;
    private final Topic<T> topic;

    public Outbox(Setting setting, Topic<T> topic) {
        this.setting = setting;
        this.topic = topic;
    }

    public void add(String key, T event) {
        waiting.computeIfAbsent(key, _ -> new ArrayDeque<>()).addLast(event);
    }

    /** Its transaction was rolled back. */
    public void takeBack(String key) {
        remove(key, Deque::removeLast);
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Sends the oldest events of some key; they are marked afterwards. */
    public void relay() {
        if (isEmpty() || setting.trouble().strikes(Fault.BROKER_AWAY, 20)) {
            return;
        }
        String key = setting.dice().any(List.copyOf(waiting.keySet()));
        List<T> batch = waiting.get(key).stream().limit(BATCH).toList();
        batch.forEach(event -> topic.append(key, event));
        if (!setting.trouble().strikes(Fault.SENT_TWICE, 20)) {
            batch.forEach(_ -> remove(key, Deque::removeFirst));
        }
    }

    private void remove(String key, Consumer<Deque<T>> how) {
        Deque<T> events = waiting.get(key);
        how.accept(events);
        if (events.isEmpty()) {
            waiting.remove(key);
        }
    }
}
