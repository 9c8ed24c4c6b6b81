package dev.gigstream.payments.payment.kafka;

import dev.gigstream.consumer.ProcessedEvents;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.FollowingOrders;
import dev.gigstream.payments.payment.PaymentChange;
import dev.gigstream.payments.work.Transactions;

/** Lets the model use the mapping and the handler that payment-service keeps to itself. */
public final class PaymentRecords {
    private PaymentRecords() {}

    public static PaymentEvent record(PaymentChange change, Cause cause) {
        return PaymentEventMapper.event(change, cause);
    }

    public static void hear(
            OrderEvent event, FollowingOrders following, ProcessedEvents processed, Transactions transactions) {
        var received = new ReceivedEvent<>(Topics.ORDERS, 0, 0, event.getOrderId(), event.getEventId(), event);
        OrderSubscription.follow(received, following, processed, transactions);
    }
}
