package dev.gigstream.users.profile;

/** Earned standing of a seller, lowest first. */
public enum SellerLevel {
    NEW,
    LEVEL_ONE,
    LEVEL_TWO,
    TOP_RATED
}
