package dev.gigstream.orders.order;

/** What comes of a command or an event. */
public sealed interface OrderDecision {

    /** A new version, with the event that tells of it. */
    record Changed(OrderEvent event) implements OrderDecision {}

    /** Only the copy of the payment changed: it is kept, and nobody is told. */
    record Noted(Order order) implements OrderDecision {}

    /** Nothing to do. */
    record AsBefore(Order order) implements OrderDecision {}

    /** Nothing changes. */
    record Refused(OrderRejection why) implements OrderDecision {}
}
