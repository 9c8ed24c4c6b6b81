package dev.gigstream.payments.payment.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.HopelessEventException;
import dev.gigstream.consumer.ProcessedEvents;
import dev.gigstream.consumer.ReceivedEvent;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.payments.payment.Cause;
import dev.gigstream.payments.payment.FollowingOrders;
import dev.gigstream.payments.payment.ImpossibleOrderException;
import dev.gigstream.payments.payment.OrderTold;
import dev.gigstream.payments.work.Transactions;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What payments hear of orders. An event that cannot be followed becomes a dead letter, and what its order says
 * afterwards waits behind it.
 */
@Configuration(proxyBeanMethods = false)
class OrderSubscription {

    private static final String CONSUMER = "orders";

    @Bean
    EventSubscription<OrderEvent> orderEvents(
            FollowingOrders following, ProcessedEvents processed, Transactions transactions) {
        return EventSubscription.of(
                        Topics.ORDERS, OrderEvent.class, event -> follow(event, following, processed, transactions))
                .ordered();
    }

    static void follow(
            ReceivedEvent<OrderEvent> event,
            FollowingOrders following,
            ProcessedEvents processed,
            Transactions transactions) {
        if (event.value() == null) {
            return;
        }
        Optional<OrderTold> told = OrderEventMapper.told(event.value());
        if (told.isPresent()) {
            Cause cause = Cause.event(event.eventId(), event.value().getActorId());
            once(event, processed, transactions, () -> following.hear(told.get(), cause));
        }
    }

    private static void once(
            ReceivedEvent<OrderEvent> event, ProcessedEvents processed, Transactions transactions, Runnable effect) {
        try {
            transactions.within(() -> {
                if (processed.firstTime(CONSUMER, event.eventId())) {
                    effect.run();
                }
                return null;
            });
        } catch (ImpossibleOrderException e) {
            throw new HopelessEventException(e);
        }
    }
}
