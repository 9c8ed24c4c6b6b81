package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Clause.array;
import static dev.gigstream.search.gig.Clause.field;
import static dev.gigstream.search.gig.Clause.filtered;
import static dev.gigstream.search.gig.Clause.object;
import static dev.gigstream.search.gig.Clause.strings;
import static dev.gigstream.search.gig.Clause.term;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes the body of a search. */
final class GigQuery {
    static final List<String> SHOWN = List.of(
            "gigId",
            "title",
            "category",
            "tags",
            "startingPrice",
            "currency",
            "fastestDeliveryDays",
            "ratingAverage",
            "ratingCount",
            "imageUrl",
            "sellerId",
            "sellerDisplayName",
            "sellerLevel");

    private final Duration limit;

    GigQuery(Duration limit) {
        this.limit = limit;
    }

    Clause page(SearchPlan plan) {
        GigCriteria criteria = plan.criteria();
        SearchWords words = SearchWords.of(criteria.text());
        Filters filters = new Filters(criteria);
        List<Clause.Field> body = new ArrayList<>();
        body.add(field("size", plan.limit()));
        body.add(field("timeout", limit.toMillis() + "ms"));
        body.add(field("track_total_hits", true));
        body.add(field("_source", strings(SHOWN)));
        body.add(field("query", ranked(plan, words, filters)));
        body.add(field("sort", Sorting.of(criteria)));
        body.add(field("aggs", FacetCounts.of(criteria, filters)));
        postFilter(plan, filters, body);
        position(plan, body);
        if (words.count() > 0) {
            body.add(field("highlight", Highlighting.CLAUSE));
        }
        if (plan.reach() == Reach.WIDE) {
            body.add(field("suggest", SpellingSuggestion.of(words)));
        }
        return object(body.toArray(Clause.Field[]::new));
    }

    /** Counts exact hits of the words alone, and no more of them than the question needs. */
    Clause probe(GigCriteria criteria, int enough) {
        SearchWords words = SearchWords.of(criteria.text());
        return object(
                field("size", 0),
                field("track_total_hits", enough),
                field("query", filtered(List.of(TextQuery.of(words, Reach.EXACT)))));
    }

    private static void postFilter(SearchPlan plan, Filters filters, List<Clause.Field> body) {
        List<Clause.Field> parts = new ArrayList<>();
        if (!filters.ofFacets().isEmpty()) {
            parts.add(field("filter", array(filters.ofFacets())));
        }
        if (!plan.shown().isEmpty()) {
            parts.add(field("must_not", Clause.terms("gigId", plan.shown())));
        }
        if (!parts.isEmpty()) {
            body.add(field("post_filter", object(field("bool", object(parts.toArray(Clause.Field[]::new))))));
        }
    }

    private static void position(SearchPlan plan, List<Clause.Field> body) {
        if (plan.after() != null) {
            body.add(field("search_after", json -> json.writeRawValue(plan.after())));
        }
        if (plan.snapshot() != null) {
            body.add(field(
                    "pit", object(field("id", plan.snapshot()), field("keep_alive", SearchPolicy.SNAPSHOT_KEPT))));
        }
    }

    private static Clause ranked(SearchPlan plan, SearchWords words, Filters filters) {
        GigCriteria criteria = plan.criteria();
        Clause found = found(criteria, words, plan.reach());
        if (criteria.sort() == GigSort.RELEVANCE) {
            return quality(plan, withFilters(found, filters));
        }
        List<Clause> all = new ArrayList<>(filters.always());
        all.add(found);
        return Sorting.putsMarketCurrencyFirst(criteria)
                ? object(field(
                        "bool",
                        object(
                                field("filter", array(all)),
                                field("should", constant(term("currency", GigCriteria.MARKET_CURRENCY))))))
                : filtered(all);
    }

    private static Clause found(GigCriteria criteria, SearchWords words, Reach reach) {
        return criteria.hasText() ? TextQuery.of(words, reach) : object(field("match_all", object()));
    }

    private static Clause withFilters(Clause found, Filters filters) {
        return filters.always().isEmpty()
                ? found
                : object(field("bool", object(field("must", found), field("filter", array(filters.always())))));
    }

    private static Clause constant(Clause filter) {
        return object(field("constant_score", object(field("filter", filter))));
    }

    /** Multiplies by 1 to 1.25: quality and recency decide between gigs that match about as well, and never more. */
    private static Clause quality(SearchPlan plan, Clause found) {
        String start = Long.toString(
                plan.day().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        Clause base = object(field("weight", 1));
        Clause quality = object(field(
                "field_value_factor",
                object(field("field", "quality"), field("factor", SearchPolicy.QUALITY_SHARE), field("missing", 0))));
        Clause recency = object(
                field(
                        "exp",
                        object(field(
                                "publishedAt",
                                object(
                                        field("origin", start),
                                        field("scale", SearchPolicy.RECENCY_HALVES_IN),
                                        field("decay", 0.5))))),
                field("weight", SearchPolicy.RECENCY_SHARE));
        return object(field(
                "function_score",
                object(
                        field("query", found),
                        field("functions", array(List.of(base, quality, recency))),
                        field("score_mode", "sum"),
                        field("boost_mode", "multiply"))));
    }
}
