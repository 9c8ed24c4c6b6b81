package dev.gigstream.insights.figures;

/** @param onOffer published, and not taken down */
public record GigFacts(long version, String sellerId, String category, boolean onOffer) {}
