package dev.gigstream.search.suggest;

import dev.gigstream.search.elastic.Elasticsearch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;

/** Completes what somebody begins to type with categories, tags and titles, slips of the finger forgiven. */
@Service
class SuggestingWords {
    static final int MOST = 8;
    private static final int MOST_OF_A_KIND = 3;

    private final Elasticsearch elasticsearch;

    SuggestingWords(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    List<Suggestion> complete(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        CompletionAnswer answer = elasticsearch.post(
                "/gigs/_search?filter_path=suggest.*.options.text,suggest.*.options._source",
                json -> write(typed, json),
                CompletionAnswer.class);
        return mixed(answer);
    }

    /** A few of each kind first, so that none crowds out the others; then whatever is left. */
    private static List<Suggestion> mixed(CompletionAnswer answer) {
        List<List<Suggestion>> kinds = Stream.of(SuggestionKind.values())
                .map(kind ->
                        answer.texts(kind).map(it -> new Suggestion(it, kind)).toList())
                .toList();
        Map<String, Suggestion> chosen = new LinkedHashMap<>();
        Stream.concat(
                        kinds.stream().flatMap(it -> it.stream().limit(MOST_OF_A_KIND)),
                        kinds.stream().flatMap(it -> it.stream().skip(MOST_OF_A_KIND)))
                .forEach(it -> chosen.putIfAbsent(it.text().toLowerCase(Locale.ROOT), it));
        return chosen.values().stream().limit(MOST).toList();
    }

    private static void write(String typed, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("_source");
        json.writeString("title");
        json.writeName("suggest");
        json.writeStartObject();
        for (SuggestionKind kind : SuggestionKind.values()) {
            completion(kind, typed, json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void completion(SuggestionKind kind, String typed, JsonGenerator json) {
        json.writeName(kind.name());
        json.writeStartObject();
        json.writeStringProperty("prefix", typed);
        json.writeName("completion");
        json.writeStartObject();
        json.writeStringProperty("field", kind.field());
        json.writeNumberProperty("size", MOST);
        json.writeBooleanProperty("skip_duplicates", true);
        json.writeName("fuzzy");
        json.writeStartObject();
        json.writeStringProperty("fuzziness", "AUTO");
        json.writeNumberProperty("prefix_length", 1);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }
}
