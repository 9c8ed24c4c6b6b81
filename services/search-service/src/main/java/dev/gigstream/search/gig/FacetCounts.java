package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks for the counts of every facet, each under the filters of the others. */
final class FacetCounts {
    /** Name of the counts inside a facet that has filters around it. */
    static final String INNER = "counts";

    private FacetCounts() {}

    static Map<String, Aggregation> of(GigCriteria criteria, Filters filters) {
        Map<String, Aggregation> facets = new HashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(facet.key(), facet(facet, criteria, filters));
        }
        return facets;
    }

    private static Aggregation facet(Facet facet, GigCriteria criteria, Filters filters) {
        List<Query> around = new ArrayList<>(filters.besides(facet));
        if (facet == Facet.PRICE && criteria.currency().isEmpty()) {
            around.add(Queries.term("currency", criteria.priceCurrency()));
        }
        Aggregation counts = facet.counts(criteria);
        return around.isEmpty()
                ? counts
                : Aggregation.of(it -> it.filter(Queries.filtered(around)).aggregations(INNER, counts));
    }
}
