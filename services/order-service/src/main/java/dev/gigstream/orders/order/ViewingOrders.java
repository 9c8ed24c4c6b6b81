package dev.gigstream.orders.order;

import java.util.List;
import java.util.Optional;

/** Who sees which order: the parties theirs, a moderator those with a dispute; nobody else knows of it. */
public final class ViewingOrders {

    private final Orders orders;

    public ViewingOrders(Orders orders) {
        this.orders = orders;
    }

    public Optional<Order> one(String orderId, String viewerId, boolean moderator) {
        return orders.find(orderId)
                .filter(order -> order.parties().partyOf(viewerId).isPresent()
                        || moderator && order.dispute().isPresent());
    }

    public List<Order> ofParty(Orders.Listing listing, Optional<String> afterOrderId, int limit) {
        return orders.ofParty(listing, afterOrderId, limit);
    }

    public List<Order> openDisputes(Optional<String> afterDisputeId, int limit) {
        return orders.disputed(afterDisputeId, limit);
    }
}
