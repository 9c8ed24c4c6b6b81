package dev.gigstream.checker.fact;

/** A gig as the search index shows it. */
public record SearchableGig(String gigId, long version) {}
