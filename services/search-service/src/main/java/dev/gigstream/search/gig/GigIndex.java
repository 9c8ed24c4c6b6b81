package dev.gigstream.search.gig;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gigstream.search.elastic.Elasticsearch;
import dev.gigstream.search.elastic.SearchRefusedException;
import dev.gigstream.search.elastic.SearchUnavailableException;
import java.util.function.Supplier;

/** The gig index behind its alias, and snapshots of it. */
final class GigIndex {
    static final String ALIAS = "gigs";
    private static final String SEARCH_ALIAS = "/" + ALIAS + "/_search";
    private static final String SEARCH_SNAPSHOT = "/_search";
    private static final String OPEN_SNAPSHOT = "/" + ALIAS + "/_pit?keep_alive=" + SearchPolicy.SNAPSHOT_KEPT;

    private final Elasticsearch elasticsearch;
    private final GigQuery query;

    GigIndex(Elasticsearch elasticsearch, GigQuery query) {
        this.elasticsearch = elasticsearch;
        this.query = query;
    }

    SearchAnswer page(SearchPlan plan) {
        String path = plan.snapshot() == null ? SEARCH_ALIAS : SEARCH_SNAPSHOT;
        return complete(withIndex(plan, () -> elasticsearch.post(path, query.page(plan), SearchAnswer.class)));
    }

    /** Whether the words alone, without filters, have at least so many exact hits. */
    boolean hasExactHits(GigCriteria criteria, int enough) {
        return elasticsearch
                        .post(SEARCH_ALIAS, query.probe(criteria, enough), SearchAnswer.class)
                        .hits()
                        .total()
                        .value()
                >= enough;
    }

    /** @return id of a view of the index that stays as it is for a while */
    String snapshot() {
        return elasticsearch.post(OPEN_SNAPSHOT, json -> {}, Snapshot.class).id();
    }

    private static SearchAnswer withIndex(SearchPlan plan, Supplier<SearchAnswer> search) {
        try {
            return search.get();
        } catch (SearchRefusedException e) {
            if (plan.snapshot() == null && e.isMissing()) {
                throw new SearchUnavailableException("There is no index yet");
            }
            throw e;
        }
    }

    private static SearchAnswer complete(SearchAnswer answer) {
        if (answer.timedOut()) {
            throw new SearchUnavailableException("The search took too long");
        }
        return answer;
    }

    private record Snapshot(@JsonProperty("id") String id) {}
}
