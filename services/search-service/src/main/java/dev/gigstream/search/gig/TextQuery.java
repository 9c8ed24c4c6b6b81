package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.query_dsl.MatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MultiMatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.List;

/** Finds words in gigs: title before tags before category before description. */
final class TextQuery {
    private static final List<String> FIELDS = List.of("title^4", "tags^2.5", "categoryNames^1.5", "description");
    private static final String MOST_WORDS = "1<-50% 4<-34%";

    private TextQuery() {}

    static Query of(SearchWords words, Reach reach) {
        return switch (reach) {
            case EXACT -> exact(words);
            case WIDE -> wide(words);
        };
    }

    private static Query exact(SearchWords words) {
        return Query.of(
                query -> query.bool(it -> it.must(oneOf(everyWord(words))).should(titlePhrase(words))));
    }

    private static Query wide(SearchWords words) {
        List<Query> ways = everyWord(words);
        ways.add(inAnyForm(words).minimumShouldMatch(MOST_WORDS).build()._toQuery());
        ways.add(misspelt(words, mostly(words)));
        // A gig with every word, one of them misspelt, is nearer than one that lacks a word.
        List<Query> complete = List.of(
                inAnyForm(words).operator(Operator.And).build()._toQuery(),
                misspelt(words, forgiving(words).operator(Operator.And)),
                titlePhrase(words));
        return Query.of(query -> query.bool(it -> it.must(oneOf(ways)).should(complete)));
    }

    private static List<Query> everyWord(SearchWords words) {
        List<Query> ways = new ArrayList<>();
        ways.add(inAnyForm(words).operator(Operator.And).build()._toQuery());
        if (words.endsLikeAPrefix()) {
            ways.add(beginning(words));
        }
        return ways;
    }

    private static MultiMatchQuery.Builder inAnyForm(SearchWords words) {
        return new MultiMatchQuery.Builder()
                .query(words.typed())
                .type(TextQueryType.CrossFields)
                .fields(FIELDS)
                .tieBreaker(0.2);
    }

    private static Query beginning(SearchWords words) {
        return Query.of(query -> query.matchBoolPrefix(it ->
                it.field("words").query(words.typed()).operator(Operator.And).boost(0.5f)));
    }

    private static Query titlePhrase(SearchWords words) {
        return Query.of(query -> query.matchPhrase(
                it -> it.field("title").query(words.typed()).slop(1).boost(1.5f)));
    }

    private static MatchQuery.Builder mostly(SearchWords words) {
        return forgiving(words).minimumShouldMatch(MOST_WORDS);
    }

    private static MatchQuery.Builder forgiving(SearchWords words) {
        return new MatchQuery.Builder()
                .field("words")
                .query(words.spelt())
                .fuzziness("AUTO")
                .prefixLength(1)
                .maxExpansions(30)
                .boost(2f);
    }

    /** A code is never taken for misspelt, so it must be there as it is. */
    private static Query misspelt(SearchWords words, MatchQuery.Builder forgiving) {
        List<Query> parts = new ArrayList<>();
        parts.add(forgiving.build()._toQuery());
        if (!words.codes().isEmpty()) {
            parts.add(Query.of(query ->
                    query.match(it -> it.field("words").query(words.codes()).operator(Operator.And))));
        }
        return Query.of(query -> query.bool(it -> it.must(parts)));
    }

    private static Query oneOf(List<Query> ways) {
        return ways.size() == 1
                ? ways.getFirst()
                : Query.of(query -> query.disMax(it -> it.queries(ways).tieBreaker(0.1)));
    }
}
