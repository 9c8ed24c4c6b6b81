package dev.gigstream.reviews.order;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an order.
 *
 * @param reviewableFrom when it ended in a way that its parties may review; empty before, and for any other end
 * @param version of the order as the event told it
 */
public record KnownOrder(
        String orderId, String gigId, String buyerId, String sellerId, Optional<Instant> reviewableFrom, long version) {

    public boolean hasParty(String userId) {
        return userId.equals(buyerId) || userId.equals(sellerId);
    }

    /** Which no order should be: there would be nobody else to review. */
    public boolean isWithOneself() {
        return buyerId.equals(sellerId);
    }
}
