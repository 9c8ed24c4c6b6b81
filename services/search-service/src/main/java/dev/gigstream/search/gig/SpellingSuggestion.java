package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.DirectGenerator;
import co.elastic.clients.elasticsearch.core.search.PhraseSuggestOption;
import co.elastic.clients.elasticsearch.core.search.PhraseSuggester;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import java.util.List;

/** Asks what was meant, from words that gigs really use. */
final class SpellingSuggestion {
    private static final String NAME = "spelling";
    private static final PhraseSuggester LIKELY_WORDS = PhraseSuggester.of(it -> it.field("words")
            .analyzer("gig_words")
            .gramSize(1)
            .size(1)
            .maxErrors(3.0)
            .confidence(1.0)
            .directGenerator(DirectGenerator.of(candidates -> candidates
                    .field("words")
                    .suggestMode(SuggestMode.Popular)
                    .minWordLength(3)
                    .prefixLength(1))));

    private SpellingSuggestion() {}

    static Suggester of(SearchWords words) {
        return Suggester.of(it ->
                it.suggesters(NAME, spelling -> spelling.text(words.plain()).phrase(LIKELY_WORDS)));
    }

    /** @return null when the words are fine, or nothing better is known */
    static String read(SearchResponse<IndexedGig> answer, SearchWords words) {
        return answer.suggest().getOrDefault(NAME, List.of()).stream()
                .flatMap(it -> it.phrase().options().stream())
                .map(PhraseSuggestOption::text)
                .filter(it -> !it.equalsIgnoreCase(words.plain()))
                .findFirst()
                .orElse(null);
    }
}
