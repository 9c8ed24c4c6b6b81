package dev.gigstream.users.media.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.events.Topics;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderStatus;
import dev.gigstream.users.media.Handover;
import dev.gigstream.users.media.Handovers;
import dev.gigstream.users.profile.MeasuringSellers;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What files and sellers hear of orders: each event tells everything so far, so that none has to wait for an earlier one. */
@Configuration(proxyBeanMethods = false)
class OrderSubscription {

    @Bean
    EventSubscription<OrderEvent> orderEvents(Handovers handovers, MeasuringSellers sellers) {
        return EventSubscription.of(Topics.ORDERS, OrderEvent.class, event -> {
            OrderEvent order = event.value();
            handover(order).ifPresent(handovers::keep);
            if (order.getStatus() == OrderStatus.COMPLETED) {
                sellers.completed(order.getOrderId(), order.getSellerId(), !order.getLate(), event.eventId());
            }
        });
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
