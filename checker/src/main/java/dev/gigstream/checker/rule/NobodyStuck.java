package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.StoredOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** O3: every open order has a time at which the clock moves it, or a person who can. A time long gone is none. */
final class NobodyStuck implements Invariant {

    private static final Duration OVERDUE = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "O3";
    }

    @Override
    public String promise() {
        return "every open order has a future timer or waits for a named party";
    }

    @Override
    public void check(Snapshot snapshot, Findings findings) {
        snapshot.orders().forEach(order -> check(order, snapshot, findings));
    }

    private static void check(StoredOrder order, Snapshot snapshot, Findings findings) {
        Instant timer = order.times().nextTimer();
        findings.violationIf(
                timer != null && snapshot.isOlder(timer, OVERDUE),
                "order %s is %s, its timer of %s never fired",
                order.orderId(),
                order.status(),
                timer);
        switch (order.status()) {
            case "PENDING_PAYMENT" -> hasTimer(order, order.times().payBy(), findings);
            case "DELIVERED" -> hasTimer(order, order.times().autoCompleteAt(), findings);
            case "CANCELLATION_REQUESTED" ->
                hasTimer(
                        order,
                        order.cancellation() == null
                                ? null
                                : order.cancellation().answerBy(),
                        findings);
            case "ACTIVE", "IN_REVISION" ->
                findings.violationIf(
                        order.sellerId() == null || order.times().dueAt() == null,
                        "order %s waits for work of nobody",
                        order.orderId());
            case "DISPUTED" ->
                findings.violationIf(
                        order.dispute() == null || order.dispute().outcome() != null,
                        "order %s is disputed and has no open dispute",
                        order.orderId());
            case "COMPLETED", "CANCELLED", "EXPIRED" ->
                findings.violationIf(
                        order.times().endedAt() == null, "order %s is %s since never", order.orderId(), order.status());
            default -> findings.violation("order %s is %s", order.orderId(), order.status());
        }
    }

    private static void hasTimer(StoredOrder order, Instant wanted, Findings findings) {
        findings.violationIf(
                wanted == null || !Objects.equals(wanted, order.times().nextTimer()),
                "order %s is %s, its timer is at %s and should be at %s",
                order.orderId(),
                order.status(),
                order.times().nextTimer(),
                wanted);
    }
}
