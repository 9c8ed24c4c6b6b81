package dev.gigstream.gigs.gig;

/** A question buyers ask, answered by the seller. */
public record FaqEntry(String question, String answer) {}
