package dev.gigstream.gigs.gig;

/** Tier of a package, cheapest first; each at most once in a gig. */
public enum PackageTier {
    BASIC,
    STANDARD,
    PREMIUM
}
