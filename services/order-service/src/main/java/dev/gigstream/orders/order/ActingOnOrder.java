package dev.gigstream.orders.order;

import java.time.Clock;

/** A party does something to its order; for anyone else there is none. */
public final class ActingOnOrder {

    private final Orders orders;
    private final OrderRules rules;
    private final Clock clock;
    private final OrderStep step;

    public ActingOnOrder(Orders orders, OrderRules rules, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.clock = clock;
        this.step = new OrderStep(orders, rules, clock);
    }

    /** Who does what to which order. */
    public record Command(String orderId, String callerId, OrderCommand action) {}

    public OrderDecision act(Command command) {
        return orders.find(command.orderId())
                .flatMap(order ->
                        order.parties().partyOf(command.callerId()).map(party -> acted(order, party, command.action())))
                .orElseGet(() -> new OrderDecision.Refused(new OrderRejection.Unknown()));
    }

    private OrderDecision acted(Order order, Party party, OrderCommand action) {
        return step.take(
                order,
                current -> rules.decide(current, party, action, clock.instant()),
                current -> step.allowed(current, party));
    }
}
