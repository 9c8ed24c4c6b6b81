package dev.gigstream.local.demo;

import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.Escrow;
import dev.gigstream.events.payments.PaymentEvent;

/** An event about an order, as the story tells it. */
record Happening(String topic, String orderId, String type, long version, String state) {

    static Happening of(String topic, OrderEvent event) {
        return new Happening(
                topic,
                event.getOrderId(),
                event.getType().name(),
                event.getAggregateVersion(),
                event.getStatus().name());
    }

    static Happening of(String topic, PaymentEvent event) {
        return new Happening(
                topic,
                event.getOrderId(),
                event.getType().name(),
                event.getAggregateVersion(),
                event.getStatus() + money(event.getEscrow()));
    }

    private static String money(Escrow escrow) {
        return part(" held ", escrow.getHeld())
                + part(" released ", escrow.getReleased())
                + part(" refunded ", escrow.getRefunded())
                + part(" fees ", escrow.getFees());
    }

    private static String part(String name, dev.gigstream.events.shared.Money money) {
        return money.getAmountMinor() == 0 ? "" : "," + name + Amount.of(money.getAmountMinor(), money.getCurrency());
    }
}
