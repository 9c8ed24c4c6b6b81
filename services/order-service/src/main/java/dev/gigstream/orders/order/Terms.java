package dev.gigstream.orders.order;

/** What was agreed on, frozen when the order was placed: a later change of the gig changes nothing here. */
public record Terms(
        String gigId,
        long gigVersion,
        String gigTitle,
        OrderedPackage ordered,
        int quantity,
        String requirements,
        OrderPrice price) {}
