package dev.gigstream.orders.order.kafka;

import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.orders.order.FollowingPayment;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.OrderRules;

/** Lets the model use the mapping that order-service keeps to itself. */
public final class OrderRecords {
    private final OrderEventMapper mapper;

    public OrderRecords(OrderRules rules) {
        mapper = new OrderEventMapper(null, rules);
    }

    public dev.gigstream.events.orders.OrderEvent record(OrderEvent event, String eventId) {
        return mapper.record(event, eventId);
    }

    public static void hear(PaymentEvent event, FollowingPayment following) {
        PaymentSubscription.told(event).ifPresent(following::hear);
    }
}
