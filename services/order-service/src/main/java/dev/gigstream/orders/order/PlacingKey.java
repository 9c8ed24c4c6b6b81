package dev.gigstream.orders.order;

/** The key a buyer gave to a request to place an order, and the fingerprint of what it said. */
public record PlacingKey(String buyerId, String value, String fingerprint) {}
