package dev.gigstream.orders.order;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;

/** Stores what was decided, in one write. Whoever loses a race learns what is possible now. */
final class OrderStep {

    private final Orders orders;
    private final OrderRules rules;
    private final Clock clock;

    OrderStep(Orders orders, OrderRules rules, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.clock = clock;
    }

    OrderDecision take(Order order, Function<Order, OrderDecision> decide, Function<Order, Set<OrderAction>> allowed) {
        OrderDecision decision = decide.apply(order);
        if (decision instanceof OrderDecision.Changed(OrderEvent event) && !orders.change(event)) {
            return overtaken(order.orderId(), decide, allowed);
        }
        return decision;
    }

    /** The winner usually made the command impossible, which says more than that there was a race. */
    private OrderDecision overtaken(
            String orderId, Function<Order, OrderDecision> decide, Function<Order, Set<OrderAction>> allowed) {
        Order now = orders.find(orderId).orElseThrow();
        OrderDecision again = decide.apply(now);
        return again instanceof OrderDecision.Refused
                ? again
                : new OrderDecision.Refused(new OrderRejection.Overtaken(allowed.apply(now)));
    }

    Set<OrderAction> allowed(Order order, Party party) {
        return rules.allowedActions(order, party, clock.instant());
    }
}
