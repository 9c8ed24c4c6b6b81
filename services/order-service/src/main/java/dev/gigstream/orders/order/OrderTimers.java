package dev.gigstream.orders.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stored orders by the time the clock has to do something to them. */
public interface OrderTimers {

    /** Orders whose time has come, the longest waiting first. */
    List<Order> due(Instant now, int limit, Set<String> except);

    /** When the next one's time comes, or came, if that is no later than the given time. */
    Optional<Instant> next(Instant noLater, Set<String> except);

    /** Corrects the stored time of an order that has not changed since: what counts is what the rules say now. */
    void reschedule(Order order);

    /** Since when the order has waited for payment-service that has waited longest. */
    Optional<Instant> longestAwaitedPayment();
}
