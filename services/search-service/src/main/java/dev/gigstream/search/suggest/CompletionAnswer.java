package dev.gigstream.search.suggest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Elasticsearch answers to a completion, as far as it is read. */
record CompletionAnswer(Map<String, List<Completion>> suggest) {
    Stream<String> texts(SuggestionKind kind) {
        Map<String, List<Completion>> all = suggest == null ? Map.of() : suggest;
        return all.getOrDefault(kind.name(), List.of()).stream()
                .filter(it -> it.options() != null)
                .flatMap(it -> it.options().stream())
                // A title may be completed from its middle; it is shown whole.
                .map(it -> kind == SuggestionKind.GIG ? it.gig().title() : it.text());
    }

    record Completion(List<Option> options) {}

    record Option(String text, @JsonProperty("_source") Titled gig) {}

    record Titled(String title) {}
}
