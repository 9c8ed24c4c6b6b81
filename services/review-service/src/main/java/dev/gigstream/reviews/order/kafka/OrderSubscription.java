package dev.gigstream.reviews.order.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.consumer.HopelessEventException;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.reviews.order.KnownOrder;
import dev.gigstream.reviews.order.KnownOrders;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps orders as their topic tells them: a completed one may be reviewed, and one cancelled after a delivery. */
@Configuration(proxyBeanMethods = false)
class OrderSubscription {

    @Bean
    EventSubscription<OrderEvent> orderEvents(KnownOrders orders) {
        return EventSubscription.of(Topics.ORDERS, OrderEvent.class, event -> {
            if (event.value() != null) {
                orders.keep(known(event.value()));
            }
        });
    }

    static KnownOrder known(OrderEvent event) {
        return new KnownOrder(
                event.getOrderId(),
                event.getGigId(),
                event.getBuyerId(),
                event.getSellerId(),
                reviewableFrom(event),
                event.getAggregateVersion());
    }

    private static Optional<Instant> reviewableFrom(OrderEvent event) {
        return switch (event.getStatus()) {
            case COMPLETED -> Optional.of(endOf(event));
            case CANCELLED -> event.getDeliveries().isEmpty() ? Optional.empty() : Optional.of(endOf(event));
            case UNKNOWN, PENDING_PAYMENT, ACTIVE, DELIVERED, IN_REVISION, CANCELLATION_REQUESTED, DISPUTED, EXPIRED ->
                Optional.empty();
        };
    }

    private static Instant endOf(OrderEvent event) {
        if (event.getEndedAt() == null) {
            throw new HopelessEventException(
                    new IllegalArgumentException("The order " + event.getOrderId() + " has ended, but not when"));
        }
        return event.getEndedAt();
    }
}
