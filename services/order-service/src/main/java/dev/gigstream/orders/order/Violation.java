package dev.gigstream.orders.order;

/** Why one field is not accepted; the field is named as the public contract names it. */
public record Violation(String field, String message) {}
