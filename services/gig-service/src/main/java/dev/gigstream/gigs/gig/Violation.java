package dev.gigstream.gigs.gig;

/** Why one field of a proposed gig is not accepted; the field is named as the public contract names it. */
public record Violation(String field, String message) {}
