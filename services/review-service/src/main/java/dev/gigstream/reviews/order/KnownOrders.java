package dev.gigstream.reviews.order;

import java.util.Optional;

/** The copies of orders that are kept from their events. */
public interface KnownOrders {

    /** Keeps it unless something as new or newer is kept. */
    void keep(KnownOrder order);

    Optional<KnownOrder> find(String orderId);

    /** As {@link #find}; whoever else wants to lock it waits until this transaction ends. */
    Optional<KnownOrder> lock(String orderId);
}
