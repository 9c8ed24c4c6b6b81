package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Clause.array;
import static dev.gigstream.search.gig.Clause.field;
import static dev.gigstream.search.gig.Clause.object;

import java.util.List;

/** Asks what was meant, from words that gigs really use. */
final class SpellingSuggestion {
    static final String NAME = "spelling";

    private SpellingSuggestion() {}

    static Clause of(SearchWords words) {
        Clause candidates = object(
                field("field", "words"),
                field("suggest_mode", "popular"),
                field("min_word_length", 3),
                field("prefix_length", 1));
        return object(field(
                NAME,
                object(
                        field("text", words.plain()),
                        field(
                                "phrase",
                                object(
                                        field("field", "words"),
                                        field("analyzer", "gig_words"),
                                        field("gram_size", 1),
                                        field("size", 1),
                                        field("max_errors", 3),
                                        field("confidence", 1),
                                        field("direct_generator", array(List.of(candidates))))))));
    }
}
