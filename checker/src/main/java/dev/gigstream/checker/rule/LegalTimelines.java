package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.Step;
import dev.gigstream.checker.fact.StoredOrder;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.TopicRecord.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** O1: walks each order's timeline by the rules; the store and the topic tell the same walk, without a gap. */
final class LegalTimelines implements Invariant {

    private static final String ORDERS = "orders.order.events.v1";

    @Override
    public String id() {
        return "O1";
    }

    @Override
    public String promise() {
        return "an order's status is reachable from its timeline by the rules; versions have no gap";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        Map<String, TreeMap<Long, Event>> told = told(snapshot);
        snapshot.orders().forEach(order -> check(order, told.getOrDefault(order.orderId(), new TreeMap<>()), findings));
    }

    private static void check(StoredOrder order, TreeMap<Long, Event> told, Findings findings) {
        OrderMachine machine = new OrderMachine(order);
        Instant before = Instant.EPOCH;
        long version = 0;
        for (Step step : order.timeline()) {
            version++;
            Optional<String> objection = machine.take(step);
            if (objection.isPresent()) {
                findings.violation("order %s: %s", order.orderId(), objection.get());
                return;
            }
            findings.violationIf(
                    step.at().isBefore(before),
                    "order %s: %s is before the step before it",
                    order.orderId(),
                    step.type());
            before = step.at();
            compare(order, version, step, machine.status(), told.get(version), findings);
        }
        findings.violationIf(
                !order.status().equals(machine.status()),
                "order %s is %s, its timeline leads to %s",
                order.orderId(),
                order.status(),
                machine.status());
        findings.violationIf(
                order.version() != version,
                "order %s is at version %d after %d steps",
                order.orderId(),
                order.version(),
                version);
        gap(order.orderId(), told, findings);
    }

    private static void compare(
            StoredOrder order, long version, Step step, String status, Event event, Findings findings) {
        boolean differs = event != null
                && (!event.type().equals(step.type()) || !event.status().equals(status));
        findings.violationIf(
                differs,
                "order %s version %d: the topic tells %s",
                order.orderId(),
                version,
                event == null ? "" : event.type() + " to " + event.status());
    }

    private static void gap(String orderId, TreeMap<Long, Event> told, Findings findings) {
        findings.violationIf(
                !told.isEmpty() && told.lastKey() != told.size(),
                "order %s: the topic has %d versions up to %s",
                orderId,
                told.size(),
                told.isEmpty() ? 0 : told.lastKey());
    }

    private static Map<String, TreeMap<Long, Event>> told(Snapshot snapshot) {
        Map<String, TreeMap<Long, Event>> told = new HashMap<>();
        for (TopicRecord record : snapshot.records()) {
            if (record.topic().equals(ORDERS) && record.content() instanceof Event event) {
                told.computeIfAbsent(event.aggregateId(), _ -> new TreeMap<>()).put(event.version(), event);
            }
        }
        return told;
    }
}
