package dev.gigstream.orders.order;

import java.time.Clock;
import java.util.Set;

/** A moderator decides a dispute. What he decided stays on the order for good. */
public final class RulingDispute {

    private final Orders orders;
    private final OrderRules rules;
    private final Clock clock;
    private final OrderStep step;

    public RulingDispute(Orders orders, OrderRules rules, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.clock = clock;
        this.step = new OrderStep(orders, rules, clock);
    }

    public OrderDecision rule(Judgement judgement) {
        return orders.findByDispute(judgement.disputeId())
                .map(order ->
                        step.take(order, current -> rules.rule(current, judgement, clock.instant()), _ -> Set.of()))
                .orElseGet(() -> new OrderDecision.Refused(new OrderRejection.Unknown()));
    }
}
