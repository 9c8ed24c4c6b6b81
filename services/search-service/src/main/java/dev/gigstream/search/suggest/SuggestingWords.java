package dev.gigstream.search.suggest;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.CompletionSuggestOption;
import co.elastic.clients.elasticsearch.core.search.CompletionSuggester;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import dev.gigstream.elastic.Elasticsearch;
import dev.gigstream.search.gig.GigIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Completes what somebody begins to type with categories, tags and titles, slips of the finger forgiven. */
@Service
class SuggestingWords {
    static final int MOST = 8;
    private static final int MOST_OF_A_KIND = 3;
    /** The index completes no more of a text than that; each further letter makes writing it dearer. */
    private static final int LONGEST_PREFIX = 40;

    private final Elasticsearch elasticsearch;

    SuggestingWords(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    List<Suggestion> complete(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        SearchRequest request = SearchRequest.of(search -> search.index(GigIndex.ALIAS)
                .source(source -> source.filter(it -> it.includes("title")))
                .suggest(completions(typed)));
        return mixed(elasticsearch.ask(client -> client.search(request, TitledGig.class)));
    }

    private static Suggester completions(String typed) {
        String prefix = typed.substring(0, Math.min(typed.length(), LONGEST_PREFIX));
        Suggester.Builder kinds = new Suggester.Builder();
        for (SuggestionKind kind : SuggestionKind.values()) {
            kinds.suggesters(kind.name(), it -> it.prefix(prefix).completion(completion(kind)));
        }
        return kinds.build();
    }

    private static CompletionSuggester completion(SuggestionKind kind) {
        return CompletionSuggester.of(it -> it.field(kind.field())
                .size(MOST)
                .skipDuplicates(true)
                .fuzzy(slips -> slips.fuzziness("AUTO").prefixLength(1)));
    }

    /** A few of each kind first, so that none crowds out the others; then whatever is left. */
    private static List<Suggestion> mixed(SearchResponse<TitledGig> answer) {
        List<List<Suggestion>> kinds = Stream.of(SuggestionKind.values())
                .map(kind -> ofKind(kind, answer))
                .toList();
        Map<String, Suggestion> chosen = new LinkedHashMap<>();
        Stream.concat(
                        kinds.stream().flatMap(it -> it.stream().limit(MOST_OF_A_KIND)),
                        kinds.stream().flatMap(it -> it.stream().skip(MOST_OF_A_KIND)))
                .forEach(it -> chosen.putIfAbsent(it.text().toLowerCase(Locale.ROOT), it));
        return chosen.values().stream().limit(MOST).toList();
    }

    private static List<Suggestion> ofKind(SuggestionKind kind, SearchResponse<TitledGig> answer) {
        return answer.suggest().getOrDefault(kind.name(), List.of()).stream()
                .flatMap(it -> it.completion().options().stream())
                .map(it -> new Suggestion(text(kind, it), kind))
                .toList();
    }

    /** A title may be completed from its middle; it is shown whole. */
    private static String text(SuggestionKind kind, CompletionSuggestOption<TitledGig> option) {
        return kind == SuggestionKind.GIG ? option.source().title() : option.text();
    }

    private record TitledGig(String title) {}
}
