package dev.gigstream.orders.order;

import java.time.Instant;
import java.util.List;

/** Work the seller handed over; only the parties may read its files. */
public record Delivery(String deliveryId, Instant at, String message, List<String> mediaIds) {

    public Delivery {
        mediaIds = List.copyOf(mediaIds);
    }
}
