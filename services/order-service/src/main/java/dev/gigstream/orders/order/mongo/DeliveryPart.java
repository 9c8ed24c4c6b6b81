package dev.gigstream.orders.order.mongo;

import dev.gigstream.orders.order.Delivery;
import java.time.Instant;
import java.util.List;

/** A delivery in the order's document. */
record DeliveryPart(String deliveryId, Instant at, String message, List<String> mediaIds) {

    static DeliveryPart of(Delivery delivery) {
        return new DeliveryPart(delivery.deliveryId(), delivery.at(), delivery.message(), delivery.mediaIds());
    }

    Delivery delivery() {
        return new Delivery(deliveryId, at, message, mediaIds);
    }
}
