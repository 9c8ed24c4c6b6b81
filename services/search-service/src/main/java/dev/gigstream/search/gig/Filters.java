package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Clause.field;
import static dev.gigstream.search.gig.Clause.filtered;
import static dev.gigstream.search.gig.Clause.range;
import static dev.gigstream.search.gig.Clause.term;
import static dev.gigstream.search.gig.Clause.terms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The filters of a search. Those with a facet are kept apart, because a facet counts as if its own were not set. */
final class Filters {
    private final List<Clause> always = new ArrayList<>();
    private final Map<Facet, Clause> facets = new EnumMap<>(Facet.class);

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
        criteria.maxDeliveryDays()
                .ifPresent(it -> facets.put(Facet.DELIVERY, range("fastestDeliveryDays", field("lte", it))));
        criteria.minRating().ifPresent(it -> facets.put(Facet.RATING, range("ratingAverage", field("gte", it))));
    }

    List<Clause> always() {
        return always;
    }

    List<Clause> ofFacets() {
        return List.copyOf(facets.values());
    }

    /** The filters that a facet's counts obey: all but its own. */
    List<Clause> besides(Facet facet) {
        return facets.entrySet().stream()
                .filter(it -> it.getKey() != facet)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Clause price(GigCriteria criteria) {
        List<Clause.Field> limits = new ArrayList<>();
        criteria.minPrice().ifPresent(it -> limits.add(field("gte", it)));
        criteria.maxPrice().ifPresent(it -> limits.add(field("lte", it)));
        return filtered(List.of(
                term("currency", criteria.priceCurrency()),
                range("startingPrice", limits.toArray(Clause.Field[]::new))));
    }
}
