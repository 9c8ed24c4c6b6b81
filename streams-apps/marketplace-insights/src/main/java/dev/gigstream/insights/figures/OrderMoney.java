package dev.gigstream.insights.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The newest that is known of an order and its payment. What it counts for follows from these two alone, so that neither
 * repetition nor the order of arrival makes a difference.
 *
 * @param order null before it was heard of, as is the payment
 */
public record OrderMoney(OrderFacts order, PaymentFacts payment) {
    public static final OrderMoney UNKNOWN = new OrderMoney(null, null);

    public OrderMoney hear(OrderFacts told) {
        return order == null || told.version() > order.version() ? new OrderMoney(told, payment) : this;
    }

    public OrderMoney hear(PaymentFacts told) {
        return payment == null || told.version() > payment.version() ? new OrderMoney(order, told) : this;
    }

    /** What has to be added to what was counted for an earlier state. */
    public List<Delta> since(OrderMoney earlier) {
        Map<Long, Figures> now = byHour();
        Map<Long, Figures> before = earlier.byHour();
        Set<Long> hours = new HashSet<>(now.keySet());
        hours.addAll(before.keySet());
        List<Delta> deltas = new ArrayList<>();
        for (long hour : hours) {
            Figures change = now.getOrDefault(hour, Figures.NONE)
                    .plus(before.getOrDefault(hour, Figures.NONE).negated());
            if (!change.equals(Figures.NONE)) {
                deltas.add(new Delta(hour, change));
            }
        }
        return deltas;
    }

    /** Nothing before the order is known: only it says of which gig. */
    private Map<Long, Figures> byHour() {
        Map<Long, Figures> counted = new HashMap<>();
        if (order == null) {
            return counted;
        }
        if (order.fundedAt() != null) {
            counted.merge(Hours.of(order.fundedAt()), Figures.ordered(order.currency(), order.price()), Figures::plus);
        }
        if (payment != null && payment.heldAt() != null) {
            Figures held = Figures.moved(payment.currency(), Flow.held(payment.amount()));
            counted.merge(Hours.of(payment.heldAt()), held, Figures::plus);
            if (order.endedAt() != null) {
                Flow ended = Flow.ended(payment.released(), payment.refunded(), payment.fees());
                counted.merge(Hours.of(order.endedAt()), Figures.moved(payment.currency(), ended), Figures::plus);
            }
        }
        return counted;
    }
}
