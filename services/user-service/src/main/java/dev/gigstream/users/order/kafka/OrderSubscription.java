package dev.gigstream.users.media.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.users.media.Handover;
import dev.gigstream.users.media.Handovers;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What files hear of orders: each event names all deliveries so far, so that none has to wait for an earlier one. */
@Configuration(proxyBeanMethods = false)
class OrderSubscription {

    @Bean
    EventSubscription<OrderEvent> orderEvents(Handovers handovers) {
        return EventSubscription.of(
                Topics.ORDERS,
                OrderEvent.class,
                event -> handover(event.value()).ifPresent(handovers::keep));
    }

    /** Nothing before the first delivery with files. */
    static Optional<Handover> handover(OrderEvent event) {
        List<String> mediaIds = event.getDeliveries().stream()
                .flatMap(delivery -> delivery.getMediaIds().stream())
                .distinct()
                .toList();
        return mediaIds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Handover(
                        event.getOrderId(),
                        event.getSellerId(),
                        event.getBuyerId(),
                        mediaIds,
                        event.getAggregateVersion()));
    }
}
