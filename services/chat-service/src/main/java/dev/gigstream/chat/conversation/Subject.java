package dev.gigstream.chat.conversation;

import java.util.Optional;

/** What a conversation is about: an order, a gig that somebody asks about, or nothing in particular. */
public record Subject(Optional<String> gigId, Optional<String> orderId) {

    public static Subject enquiry(Optional<String> gigId) {
        return new Subject(gigId, Optional.empty());
    }

    public static Subject order(String orderId, String gigId) {
        return new Subject(Optional.of(gigId), Optional.of(orderId));
    }

    public boolean isOrder() {
        return orderId.isPresent();
    }
}
