package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Clause.array;
import static dev.gigstream.search.gig.Clause.field;
import static dev.gigstream.search.gig.Clause.object;
import static dev.gigstream.search.gig.Clause.strings;

import java.util.ArrayList;
import java.util.List;

/** Finds words in gigs: title before tags before category before description. */
final class TextQuery {
    private static final List<String> FIELDS = List.of("title^4", "tags^2.5", "categoryNames^1.5", "description");
    private static final String MOST_WORDS = "1<-50% 4<-34%";

    private TextQuery() {}

    static Clause of(SearchWords words, Reach reach) {
        return switch (reach) {
            case EXACT -> exact(words);
            case WIDE -> wide(words);
        };
    }

    private static Clause exact(SearchWords words) {
        return object(field(
                "bool", object(field("must", oneOf(everyWord(words))), field("should", titlePhrase(words)))));
    }

    private static Clause wide(SearchWords words) {
        List<Clause> ways = everyWord(words);
        ways.add(inAnyForm(words, field("minimum_should_match", MOST_WORDS)));
        ways.add(misspelt(words, field("minimum_should_match", MOST_WORDS)));
        // A gig with every word, one of them misspelt, is nearer than one that lacks a word.
        Clause complete = array(List.of(
                inAnyForm(words, field("operator", "and")),
                misspelt(words, field("operator", "and")),
                titlePhrase(words)));
        return object(field("bool", object(field("must", oneOf(ways)), field("should", complete))));
    }

    private static List<Clause> everyWord(SearchWords words) {
        List<Clause> ways = new ArrayList<>();
        ways.add(inAnyForm(words, field("operator", "and")));
        if (words.endsLikeAPrefix()) {
            ways.add(beginning(words));
        }
        return ways;
    }

    private static Clause inAnyForm(SearchWords words, Clause.Field howMany) {
        return object(field(
                "multi_match",
                object(
                        field("query", words.typed()),
                        field("type", "cross_fields"),
                        field("fields", strings(FIELDS)),
                        field("tie_breaker", 0.2),
                        howMany)));
    }

    private static Clause beginning(SearchWords words) {
        return object(field(
                "match_bool_prefix",
                object(field(
                        "words",
                        object(field("query", words.typed()), field("operator", "and"), field("boost", 0.5))))));
    }

    private static Clause titlePhrase(SearchWords words) {
        return object(field(
                "match_phrase",
                object(field("title", object(field("query", words.typed()), field("slop", 1), field("boost", 1.5))))));
    }

    private static Clause misspelt(SearchWords words, Clause.Field howMany) {
        List<Clause> parts = new ArrayList<>();
        parts.add(object(field(
                "match",
                object(field(
                        "words",
                        object(
                                field("query", words.spelt()),
                                field("fuzziness", "AUTO"),
                                field("prefix_length", 1),
                                field("max_expansions", 30),
                                field("boost", 2),
                                howMany))))));
        if (!words.codes().isEmpty()) {
            parts.add(object(field(
                    "match", object(field("words", object(field("query", words.codes()), field("operator", "and")))))));
        }
        return object(field("bool", object(field("must", array(parts)))));
    }

    private static Clause oneOf(List<Clause> ways) {
        return ways.size() == 1
                ? ways.getFirst()
                : object(field("dis_max", object(field("queries", array(ways)), field("tie_breaker", 0.1))));
    }
}
