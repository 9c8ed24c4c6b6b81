package dev.gigstream.orders.order.timer;

import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.orders.order.PlacingKey;
import java.util.List;
import java.util.Optional;

/** Orders of which one cannot be written until it recovers. */
final class FailingOrders implements Orders {

    private final Orders orders;
    private final String failing;
    private boolean recovered;

    FailingOrders(Orders orders, String failing) {
        this.orders = orders;
        this.failing = failing;
    }

    void recover() {
        recovered = true;
    }

    @Override
    public boolean change(OrderEvent event) {
        if (!recovered && event.order().orderId().equals(failing)) {
            throw new IllegalStateException("cannot be written");
        }
        return orders.change(event);
    }

    @Override
    public Optional<Order> find(String orderId) {
        return orders.find(orderId);
    }

    @Override
    public Optional<Order> findByDispute(String disputeId) {
        return orders.findByDispute(disputeId);
    }

    @Override
    public Optional<Placed> placedWith(PlacingKey key) {
        return orders.placedWith(key);
    }

    @Override
    public boolean add(OrderEvent placed, PlacingKey key) {
        return orders.add(placed, key);
    }

    @Override
    public void note(Order order) {
        orders.note(order);
    }

    @Override
    public List<Order> ofParty(Listing listing, Optional<String> afterOrderId, int limit) {
        return orders.ofParty(listing, afterOrderId, limit);
    }

    @Override
    public List<Order> disputed(Optional<String> afterDisputeId, int limit) {
        return orders.disputed(afterDisputeId, limit);
    }
}
