package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Clause.field;
import static dev.gigstream.search.gig.Clause.filtered;
import static dev.gigstream.search.gig.Clause.object;
import static dev.gigstream.search.gig.Clause.term;

import java.util.ArrayList;
import java.util.List;

/** Asks for the counts of every facet, each under the filters of the others. */
final class FacetCounts {
    /** Name of the counts inside a facet that has filters around it. */
    static final String INNER = "counts";

    private FacetCounts() {}

    static Clause of(GigCriteria criteria, Filters filters) {
        List<Clause.Field> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            facets.add(field(facet.key(), facet(facet, criteria, filters)));
        }
        return object(facets.toArray(Clause.Field[]::new));
    }

    private static Clause facet(Facet facet, GigCriteria criteria, Filters filters) {
        List<Clause> around = new ArrayList<>(filters.besides(facet));
        if (facet == Facet.PRICE && criteria.currency().isEmpty()) {
            around.add(term("currency", criteria.priceCurrency()));
        }
        return around.isEmpty()
                ? facet.counts(criteria)
                : object(
                        field("filter", filtered(around)), field("aggs", object(field(INNER, facet.counts(criteria)))));
    }
}
