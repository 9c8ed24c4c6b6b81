package dev.gigstream.insights.figures;

/** By how much the figures of an hour changed. */
public record Delta(long hour, Figures figures) {}
