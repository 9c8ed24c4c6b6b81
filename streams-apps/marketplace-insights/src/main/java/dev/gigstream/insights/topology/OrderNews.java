package dev.gigstream.insights.topology;

import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.Escrow;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.insights.figures.OrderFacts;
import dev.gigstream.insights.figures.OrderMoney;
import dev.gigstream.insights.figures.PaymentFacts;
import java.util.List;

/** What is heard of an order. */
sealed interface OrderNews {

    OrderMoney addTo(OrderMoney known);

    record OfOrder(OrderFacts facts) implements OrderNews {
        @Override
        public OrderMoney addTo(OrderMoney known) {
            return known.hear(facts);
        }
    }

    record OfPayment(PaymentFacts facts) implements OrderNews {
        @Override
        public OrderMoney addTo(OrderMoney known) {
            return known.hear(facts);
        }
    }

    static List<OrderNews> of(OrderEvent event) {
        return event == null
                ? List.of()
                : List.of(new OfOrder(new OrderFacts(
                        event.getAggregateVersion(),
                        event.getGigId(),
                        event.getFundedAt(),
                        event.getEndedAt(),
                        event.getPrice().getAmountMinor(),
                        event.getPrice().getCurrency())));
    }

    static List<OrderNews> of(PaymentEvent event) {
        if (event == null) {
            return List.of();
        }
        Escrow escrow = event.getEscrow();
        return List.of(new OfPayment(new PaymentFacts(
                event.getAggregateVersion(),
                event.getHeldAt(),
                event.getAmount().getAmountMinor(),
                event.getAmount().getCurrency(),
                escrow.getReleased().getAmountMinor(),
                escrow.getRefunded().getAmountMinor(),
                escrow.getFees().getAmountMinor())));
    }
}
