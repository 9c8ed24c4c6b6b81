package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Queries.filtered;
import static dev.gigstream.search.gig.Queries.term;
import static dev.gigstream.search.gig.Queries.terms;
import static dev.gigstream.search.gig.Queries.within;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The filters of a search. Those with a facet are kept apart, because a facet counts as if its own were not set. */
final class Filters {
    private final List<Query> always = new ArrayList<>();
    private final Map<Facet, Query> facets = new EnumMap<>(Facet.class);

    Filters(GigCriteria criteria) {
        if (!criteria.tags().isEmpty()) {
            always.add(terms("tags.exact", criteria.tags()));
        }
        if (!criteria.sellerLevels().isEmpty()) {
            always.add(terms("sellerLevel", criteria.sellerLevels()));
        }
        criteria.currency().ifPresent(it -> always.add(term("currency", it)));
        if (!criteria.categories().isEmpty()) {
            facets.put(Facet.CATEGORY, terms("categoryPath", criteria.categories()));
        }
        if (criteria.hasPrice()) {
            facets.put(Facet.PRICE, price(criteria));
        }
        criteria.maxDeliveryDays().ifPresent(it -> facets.put(Facet.DELIVERY, within("fastestDeliveryDays", null, it)));
        criteria.minRating().ifPresent(it -> facets.put(Facet.RATING, within("ratingAverage", it, null)));
    }

    List<Query> always() {
        return always;
    }

    List<Query> ofFacets() {
        return List.copyOf(facets.values());
    }

    /** The filters that a facet's counts obey: all but its own. */
    List<Query> besides(Facet facet) {
        return facets.entrySet().stream()
                .filter(it -> it.getKey() != facet)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Query price(GigCriteria criteria) {
        return filtered(List.of(
                term("currency", criteria.priceCurrency()),
                within(
                        "startingPrice",
                        criteria.minPrice().orElse(null),
                        criteria.maxPrice().orElse(null))));
    }
}
