package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.DeadLetter;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.TopicRecord.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * E3, as far as it is seen from outside. Whatever one event caused is told once. And payment-service, which keeps the ids
 * of what it took, took each step of an order that says something about money, none that was never told, and has the
 * payment of every order it heard of.
 */
final class TakenOnce implements Invariant {
    private static final String ORDERS = "orders.order.events.v1";
    /** One event may be told in several notices, each to somebody else: that is a promise of its own. */
    private static final String NOTIFICATIONS = "notifications.notification.events.v1";

    private static final Set<String> ENDS = Set.of("COMPLETED", "CANCELLED", "EXPIRED");
    private static final Duration TAKEN = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "E3";
    }

    @Override
    public String promise() {
        return "per consumer each event id has taken effect once";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, String> effects = new HashMap<>();
        Set<String> ordersTold = new HashSet<>();
        Set<String> setAside = setAside(snapshot);
        for (TopicRecord record : snapshot.records()) {
            if (record.content() instanceof Event event) {
                checkEffect(record, event, effects, findings);
                if (record.topic().equals(ORDERS)) {
                    ordersTold.add(event.eventId());
                    if (!setAside.contains(record.place()) && snapshot.isOlder(event.occurredAt(), TAKEN)) {
                        checkTaken(event, snapshot, findings);
                    }
                }
            }
        }
        for (String taken : snapshot.ledger().taken()) {
            findings.violationIf(!ordersTold.contains(taken), "event %s moved payments and was never told", taken);
        }
    }

    private static void checkEffect(TopicRecord record, Event event, Map<String, String> effects, Findings findings) {
        if (event.causationId() == null || record.topic().equals(NOTIFICATIONS)) {
            return;
        }
        String effect = "%s of %s on %s".formatted(event.type(), record.key(), record.topic());
        String earlier = effects.putIfAbsent(event.causationId() + " " + effect, event.eventId());
        findings.violationIf(
                earlier != null && !earlier.equals(event.eventId()),
                "event %s caused %s twice: %s and %s",
                event.causationId(),
                effect,
                earlier,
                event.eventId());
    }

    private static void checkTaken(Event event, Snapshot snapshot, Findings findings) {
        boolean isPlaced = "PLACED".equals(event.type());
        boolean moves = isPlaced || ENDS.contains(event.status());
        boolean taken = snapshot.ledger().taken().contains(event.eventId());
        findings.violationIf(
                moves && !taken, "%s of order %s was never taken by payments", event.type(), event.aggregateId());
        findings.violationIf(
                isPlaced
                        && taken
                        && snapshot.ledger().payment(event.aggregateId()).isEmpty(),
                "order %s was taken by payments and has none",
                event.aggregateId());
    }

    /** Places of the records that a person has to look at first. */
    private static Set<String> setAside(Snapshot snapshot) {
        return snapshot.deadLetters().stream()
                .filter(letter -> letter.place().startsWith("payment-service."))
                .map(TakenOnce::origin)
                .collect(Collectors.toSet());
    }

    private static String origin(DeadLetter letter) {
        return letter.originTopic() + "-" + letter.originPartition() + "@" + letter.originOffset();
    }
}
