package dev.gigstream.users.media;

import java.util.List;

/** The files that an order's deliveries name, and its two parties; {@code version} is the order's. */
public record Handover(String orderId, String sellerId, String buyerId, List<String> mediaIds, long version) {

    public Handover {
        mediaIds = List.copyOf(mediaIds);
    }
}
