package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Queries.filtered;
import static dev.gigstream.search.gig.Queries.term;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes a search. */
final class GigQuery {
    private final Duration limit;

    /** @param limit what Elasticsearch itself may spend on a search */
    GigQuery(Duration limit) {
        this.limit = limit;
    }

    SearchRequest page(SearchPlan plan) {
        GigCriteria criteria = plan.criteria();
        SearchWords words = SearchWords.of(criteria.text());
        Filters filters = new Filters(criteria);
        SearchRequest.Builder page = new SearchRequest.Builder()
                .size(plan.limit())
                .timeout(limit.toMillis() + "ms")
                .trackTotalHits(it -> it.enabled(true))
                .source(IndexedGig.FIELDS)
                .query(ranked(plan, words, filters))
                .sort(Sorting.of(criteria))
                .aggregations(FacetCounts.of(criteria, filters));
        narrow(plan, filters, page);
        place(plan, page);
        if (words.count() > 0) {
            page.highlight(Highlighting.MARKS);
        }
        if (plan.reach() == Reach.WIDE) {
            page.suggest(SpellingSuggestion.of(words));
        }
        return page.build();
    }

    /** Counts exact hits of the words alone, and no more of them than the question needs. */
    SearchRequest probe(GigCriteria criteria, int enough) {
        SearchWords words = SearchWords.of(criteria.text());
        return SearchRequest.of(it -> it.index(GigIndex.ALIAS)
                .size(0)
                .trackTotalHits(hits -> hits.count(enough))
                .query(filtered(List.of(TextQuery.of(words, Reach.EXACT)))));
    }

    /** Applied after the counts, each of which must ignore one of these filters. */
    private static void narrow(SearchPlan plan, Filters filters, SearchRequest.Builder page) {
        BoolQuery.Builder narrowing = new BoolQuery.Builder();
        narrowing.filter(filters.ofFacets());
        if (!plan.shown().isEmpty()) {
            narrowing.mustNot(Queries.terms("gigId", plan.shown()));
        }
        if (!filters.ofFacets().isEmpty() || !plan.shown().isEmpty()) {
            page.postFilter(narrowing.build());
        }
    }

    private static void place(SearchPlan plan, SearchRequest.Builder page) {
        if (plan.after() != null) {
            page.searchAfter(plan.after().fields());
        }
        if (plan.snapshot() == null) {
            page.index(GigIndex.ALIAS);
        } else {
            page.pit(it -> it.id(plan.snapshot()).keepAlive(SearchPolicy.SNAPSHOT_KEPT));
        }
    }

    private static Query ranked(SearchPlan plan, SearchWords words, Filters filters) {
        GigCriteria criteria = plan.criteria();
        Query found = criteria.hasText() ? TextQuery.of(words, plan.reach()) : Queries.EVERYTHING;
        if (criteria.sort() == GigSort.RELEVANCE) {
            return Ranking.of(withFilters(found, filters), plan.day());
        }
        List<Query> all = new ArrayList<>(filters.always());
        all.add(found);
        return Sorting.putsMarketCurrencyFirst(criteria) ? marketCurrencyScored(all) : filtered(all);
    }

    private static Query withFilters(Query found, Filters filters) {
        return filters.always().isEmpty()
                ? found
                : Query.of(query -> query.bool(it -> it.must(found).filter(filters.always())));
    }

    private static Query marketCurrencyScored(List<Query> all) {
        Query market = term("currency", GigCriteria.MARKET_CURRENCY);
        return Query.of(query ->
                query.bool(it -> it.filter(all).should(should -> should.constantScore(score -> score.filter(market)))));
    }
}
