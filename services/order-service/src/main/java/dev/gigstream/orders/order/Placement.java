package dev.gigstream.orders.order;

/** What a new order is made of: who buys how much of which package, and the ids that were chosen for it. */
public record Placement(
        String orderId,
        String conversationId,
        Parties parties,
        String gigId,
        long gigVersion,
        String gigTitle,
        OrderedPackage ordered,
        int quantity,
        String requirements) {}
