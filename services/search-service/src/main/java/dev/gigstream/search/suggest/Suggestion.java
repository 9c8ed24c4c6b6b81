package dev.gigstream.search.suggest;

/** A completion and where it comes from. */
record Suggestion(String text, SuggestionKind kind) {}
