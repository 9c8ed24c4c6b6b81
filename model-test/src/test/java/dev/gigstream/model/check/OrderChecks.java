package dev.gigstream.model.check;

import dev.gigstream.model.order.MemoryOrders;
import dev.gigstream.model.world.Tally;
import dev.gigstream.model.world.Violation;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderAction;
import dev.gigstream.orders.order.OrderEvent.Kind;
import dev.gigstream.orders.order.OrderRules;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.Party;
import dev.gigstream.orders.order.TimelineEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** O1 and O3 of each order that was written: it came by legal moves, one version each, and somebody can move it on. */
public final class OrderChecks {
    private final Map<String, Order> before = new HashMap<>();
    private final Map<String, OrderStatus> resumes = new HashMap<>();
    private final MemoryOrders orders;
    private final OrderRules rules;
    private final Tally tally;

    public OrderChecks(MemoryOrders orders, OrderRules rules, Tally tally) {
        this.orders = orders;
        this.rules = rules;
        this.tally = tally;
    }

    public void check(Instant now) {
        for (Order order : orders.takeTouched()) {
            checkTimeline(order);
            checkSomebodyIsNext(order, now);
            before.put(order.orderId(), order);
        }
    }

    private void checkTimeline(Order order) {
        List<TimelineEntry> timeline = order.timeline();
        Order known = before.get(order.orderId());
        int walked = known == null ? 1 : known.timeline().size();
        Violation.unless(order.version() == timeline.size(), "O1", "version %s has %s", order.version(), timeline);
        Violation.unless(
                timeline.size() >= walked
                        && (known == null || timeline.subList(0, walked).equals(known.timeline())),
                "O1",
                "%s lost a step: it had %s and has %s",
                order.orderId(),
                known,
                timeline);
        OrderStatus status = known == null ? OrderStatus.PENDING_PAYMENT : known.status();
        for (int step = walked; step < timeline.size(); step++) {
            boolean isLast = step == timeline.size() - 1;
            status = moved(order, status, timeline.get(step), isLast);
        }
        Violation.unless(status == order.status(), "O1", "%s is not at %s", order, status);
        tally.add(order.status());
    }

    private OrderStatus moved(Order order, OrderStatus from, TimelineEntry step, boolean isLast) {
        List<Move> legal = Move.ALL.stream()
                .filter(move -> move.from() == from && move.kind() == step.type())
                .filter(move -> move.by().contains(step.actor().role()))
                .filter(move -> isNamed(move, order, isLast))
                .toList();
        Violation.unless(legal.size() == 1, "O1", "%s does not go on from %s by %s", order.orderId(), from, step);
        if (step.type() == Kind.CANCELLATION_REQUESTED) {
            resumes.put(order.orderId(), from);
        }
        tally.add(legal.getFirst().name());
        return legal.getFirst().to();
    }

    /** Where a step can lead to several places, the order's past or its ruling names one. */
    private boolean isNamed(Move move, Order order, boolean isLast) {
        return switch (move.kind()) {
            case CANCELLATION_DECLINED, CANCELLATION_WITHDRAWN -> move.to() == resumes.get(order.orderId());
            case DISPUTE_RESOLVED -> !isLast || move.to() == order.status();
            default -> true;
        };
    }

    private void checkSomebodyIsNext(Order order, Instant now) {
        Optional<Instant> timer = orders.timer(order.orderId());
        boolean waits = switch (order.status()) {
            case PENDING_PAYMENT -> timer.equals(Optional.of(order.schedule().payBy()));
            case DELIVERED -> timer.isPresent() && timer.equals(order.schedule().autoCompleteAt());
            case CANCELLATION_REQUESTED -> timer.equals(order.cancellation().map(request -> request.answerBy()));
            case ACTIVE, IN_REVISION ->
                rules.allowedActions(order, Party.SELLER, now).contains(OrderAction.DELIVER);
            case DISPUTED ->
                order.dispute()
                        .flatMap(dispute -> orders.findByDispute(dispute.disputeId()))
                        .filter(order::equals)
                        .isPresent();
            case COMPLETED, CANCELLED, EXPIRED -> true;
        };
        Violation.unless(waits, "O3", "nothing moves %s; its timer is %s", order, timer);
    }
}
