package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.gigstream.elastic.Elasticsearch;
import dev.gigstream.elastic.ElasticsearchRefusedException;
import dev.gigstream.elastic.ElasticsearchUnavailableException;

/** The gig index behind its alias, and snapshots of it. */
public final class GigIndex {
    public static final String ALIAS = "gigs";

    private final Elasticsearch elasticsearch;
    private final GigQuery query;

    GigIndex(Elasticsearch elasticsearch, GigQuery query) {
        this.elasticsearch = elasticsearch;
        this.query = query;
    }

    SearchResponse<IndexedGig> page(SearchPlan plan) {
        SearchResponse<IndexedGig> answer = search(query.page(plan));
        if (answer.timedOut()) {
            throw new ElasticsearchUnavailableException("The search took too long");
        }
        return answer;
    }

    /** Whether the words alone, without filters, have at least so many exact hits. */
    boolean hasExactHits(GigCriteria criteria, int enough) {
        return search(query.probe(criteria, enough)).hits().total().value() >= enough;
    }

    /** @return id of a view of the index that stays as it is for a while */
    String snapshot() {
        return elasticsearch
                .ask(client -> client.openPointInTime(it -> it.index(ALIAS).keepAlive(SearchPolicy.SNAPSHOT_KEPT)))
                .id();
    }

    boolean has(String gigId) {
        return elasticsearch
                .ask(client -> client.exists(it -> it.index(ALIAS).id(gigId)))
                .value();
    }

    private SearchResponse<IndexedGig> search(SearchRequest request) {
        try {
            return elasticsearch.ask(client -> client.search(request, IndexedGig.class));
        } catch (ElasticsearchRefusedException e) {
            if (e.isMissing() && request.pit() == null) {
                throw new ElasticsearchUnavailableException("There is no index yet");
            }
            throw e;
        }
    }
}
