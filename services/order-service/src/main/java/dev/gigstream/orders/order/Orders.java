package dev.gigstream.orders.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where orders are kept. State, event and next timer are one atomic write. */
public interface Orders {

    Optional<Order> find(String orderId);

    Optional<Order> findByDispute(String disputeId);

    /** What the key made before. */
    Optional<Placed> placedWith(PlacingKey key);

    /** Stores a new order with its key, unless the buyer used the key before: then false, and nothing is written. */
    boolean add(OrderEvent placed, PlacingKey key);

    /** Stores a change unless the order is no longer at the version before it: then false, and nothing is written. */
    boolean change(OrderEvent event);

    /** Keeps the order's copy of its payment unless a newer one is kept. */
    void note(Order order);

    /** Newest first, those after the given one. */
    List<Order> ofParty(Listing listing, Optional<String> afterOrderId, int limit);

    /** Disputed orders, the longest waiting first, after the given dispute. */
    List<Order> disputed(Optional<String> afterDisputeId, int limit);

    /** An order with the fingerprint of the request that made it. */
    record Placed(Order order, String fingerprint) {}

    /** Whose orders are wanted, in which part he has in them, and where they stand. */
    record Listing(String userId, Party party, Set<OrderStatus> statuses) {}
}
