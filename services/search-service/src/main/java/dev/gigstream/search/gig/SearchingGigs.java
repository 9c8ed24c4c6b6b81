package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.gigstream.elastic.ElasticsearchRefusedException;
import dev.gigstream.http.PageRequest;
import dev.gigstream.search.gig.GigCursors.Position;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds gigs: exactly first, and with a wider reach when the words alone find next to nothing. */
@Service
public class SearchingGigs {
    private final GigIndex index;
    private final GigCursors cursors = new GigCursors();
    private final Clock clock;

    SearchingGigs(GigIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    public GigPage find(GigCriteria criteria, PageRequest page) {
        long began = System.nanoTime();
        GigPage found = page.cursor() == null
                ? firstPage(criteria, page.limit())
                : nextPage(cursors.decode(page.cursor(), criteria, page.limit()));
        long tookMs = (System.nanoTime() - began) / 1_000_000;
        return new GigPage(
                found.items(), found.total(), found.facets(), found.didYouMean(), tookMs, found.nextCursor());
    }

    private GigPage firstPage(GigCriteria criteria, int limit) {
        SearchPlan plan = SearchPlan.first(criteria, Reach.EXACT, LocalDate.now(clock), limit);
        SearchResponse<IndexedGig> answer = index.page(plan);
        if (findsNextToNothing(criteria, answer)) {
            plan = plan.reaching(Reach.WIDE);
            answer = index.page(plan);
        }
        return page(plan, answer, answer.hits().total().value());
    }

    /** Decided by the words alone, so that a filter never changes which gigs the words find. */
    private boolean findsNextToNothing(GigCriteria criteria, SearchResponse<IndexedGig> exact) {
        SearchWords words = SearchWords.of(criteria.text());
        int few = SearchPolicy.fewHits(words);
        if (words.count() == 0 || exact.hits().total().value() >= few) {
            return false;
        }
        return !criteria.hasFilters() || !index.hasExactHits(criteria, few);
    }

    private GigPage nextPage(Position position) {
        SearchPlan plan = position.plan();
        if (plan.needsSnapshot() && plan.snapshot() == null) {
            plan = plan.on(index.snapshot());
        }
        try {
            return page(plan, index.page(plan), position.total());
        } catch (ElasticsearchRefusedException e) {
            if (e.isMissing() && plan.snapshot() != null) {
                SearchPlan anew = plan.on(index.snapshot());
                return page(anew, index.page(anew), position.total());
            }
            throw GigCursors.wrong();
        }
    }

    private GigPage page(SearchPlan plan, SearchResponse<IndexedGig> answer, long total) {
        List<Hit<IndexedGig>> hits = answer.hits().hits();
        boolean relevance = plan.criteria().sort() == GigSort.RELEVANCE;
        List<FoundGig> items = hits.stream()
                .map(FoundGig::of)
                .map(it -> relevance ? it : it.unscored())
                .toList();
        return new GigPage(
                items,
                total,
                FacetReader.read(answer.aggregations()),
                SpellingSuggestion.read(answer, SearchWords.of(plan.criteria().text())),
                0,
                next(plan, answer, total));
    }

    private String next(SearchPlan plan, SearchResponse<IndexedGig> answer, long total) {
        List<Hit<IndexedGig>> hits = answer.hits().hits();
        boolean isFirst = plan.after() == null && plan.shown().isEmpty();
        if (hits.size() < plan.limit() || isFirst && hits.size() >= total) {
            return null;
        }
        return cursors.encode(after(plan, answer, isFirst), total);
    }

    private static SearchPlan after(SearchPlan plan, SearchResponse<IndexedGig> answer, boolean isFirst) {
        List<Hit<IndexedGig>> hits = answer.hits().hits();
        if (isFirst && plan.needsSnapshot()) {
            List<String> shown = hits.stream().map(it -> it.source().gigId()).toList();
            return new SearchPlan(plan.criteria(), plan.reach(), plan.day(), plan.limit(), null, null, shown);
        }
        return new SearchPlan(
                plan.criteria(),
                plan.reach(),
                plan.day(),
                plan.limit(),
                SortValues.of(hits.getLast().sort()),
                answer.pitId(),
                plan.shown());
    }
}
