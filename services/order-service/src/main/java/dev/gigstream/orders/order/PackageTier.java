package dev.gigstream.orders.order;

/** Tier of an ordered package. */
public enum PackageTier {
    BASIC,
    STANDARD,
    PREMIUM
}
