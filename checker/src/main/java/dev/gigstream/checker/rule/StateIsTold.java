package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredAggregate;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.TopicRecord.Event;
import dev.gigstream.checker.fact.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * E1: each change in a store is on its topic or, for a moment, in its outbox; and nothing is on a topic that the store does
 * not know. Stores were read first, so an event from after that says nothing.
 */
final class StateIsTold implements Invariant {

    private static final Duration RELAYED = Duration.ofSeconds(10);
    /** Clocks and the time a reading takes. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    @Override
    public String id() {
        return "E1";
    }

    @Override
    public String promise() {
        return "every committed state change has exactly its events in the outbox, then on the topic";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, Event> newest = newest(snapshot);
        Set<String> waiting = snapshot.waiting().stream()
                .map(message -> place(message.topic(), message.key()))
                .collect(Collectors.toSet());
        snapshot.waiting().forEach(message -> checkAge(message, snapshot, findings));
        for (StoredAggregate stored : snapshot.aggregates()) {
            String place = place(stored.topic(), stored.id());
            if (!waiting.contains(place)) {
                compare(stored, newest.get(place), snapshot, findings);
            }
        }
        // What an erasure leaves waiting is the end of what is not stored any more.
        newest.keySet().removeAll(waiting);
        unknown(snapshot, newest, findings);
    }

    private static void checkAge(Waiting message, Snapshot snapshot, Findings findings) {
        findings.violationIf(
                snapshot.isOlder(message.since(), RELAYED),
                "event %s of %s has waited for %s since %s",
                message.eventId(),
                message.key(),
                message.topic(),
                message.since());
    }

    private static void compare(StoredAggregate stored, Event event, Snapshot snapshot, Findings findings) {
        long told = event == null ? 0 : event.version();
        String place = place(stored.topic(), stored.id());
        findings.violationIf(
                told < stored.version(), "%s is at version %d, its topic at %d", place, stored.version(), told);
        findings.violationIf(
                told > stored.version() && snapshot.isOlder(event.occurredAt(), MARGIN),
                "%s is at version %d, its topic tells of %d",
                place,
                stored.version(),
                told);
        findings.violationIf(
                event != null && told == stored.version() && isOtherState(stored, event),
                "%s version %d is \"%s\", its topic tells \"%s\"",
                place,
                told,
                stored.state(),
                event == null ? null : event.state());
    }

    private static boolean isOtherState(StoredAggregate stored, Event event) {
        return stored.state() != null && !stored.state().equals(event.state());
    }

    private static void unknown(Snapshot snapshot, Map<String, Event> newest, Findings findings) {
        Map<String, StoredAggregate> stored = snapshot.aggregates().stream()
                .collect(Collectors.toMap(known -> place(known.topic(), known.id()), Function.identity()));
        Set<String> topics =
                snapshot.aggregates().stream().map(StoredAggregate::topic).collect(Collectors.toSet());
        newest.forEach((place, event) -> findings.violationIf(
                !stored.containsKey(place)
                        && topics.contains(place.substring(0, place.indexOf(' ')))
                        && snapshot.isOlder(event.occurredAt(), MARGIN),
                "%s is told of and not stored",
                place));
    }

    private static Map<String, Event> newest(Snapshot snapshot) {
        Map<String, Event> newest = new HashMap<>();
        for (TopicRecord record : snapshot.records()) {
            String place = place(record.topic(), record.key());
            switch (record.content()) {
                case Event event ->
                    newest.merge(place, event, (one, other) -> one.version() >= other.version() ? one : other);
                case TopicRecord.Tombstone _ -> newest.remove(place);
                case TopicRecord.Unreadable _ -> {
                    // Nothing can be said of it here; it is a violation of its own.
                }
            }
        }
        return newest;
    }

    private static String place(String topic, String key) {
        return topic + " " + key;
    }
}
