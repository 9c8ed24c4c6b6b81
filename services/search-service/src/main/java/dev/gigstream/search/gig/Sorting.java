package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Clause.array;
import static dev.gigstream.search.gig.Clause.field;
import static dev.gigstream.search.gig.Clause.object;

import java.util.List;
import java.util.stream.Stream;

/** Orders the hits; the gig id comes last, so that no two are equal and a page can go on where the last one ended. */
final class Sorting {
    private static final Clause BY_SCORE = by("_score", "desc");
    private static final Clause BY_ID = by("gigId", "asc");

    private Sorting() {}

    static Clause of(GigCriteria criteria) {
        return array(Stream.concat(keys(criteria).stream(), Stream.of(BY_ID)).toList());
    }

    /** Amounts of different currencies cannot be compared: those of the market come first, then one currency after another. */
    static boolean putsMarketCurrencyFirst(GigCriteria criteria) {
        return criteria.sort().isByPrice() && !criteria.isOfOneCurrency();
    }

    private static List<Clause> keys(GigCriteria criteria) {
        return switch (criteria.sort()) {
            case RELEVANCE -> List.of(BY_SCORE);
            case PRICE_ASC -> price(criteria, "asc");
            case PRICE_DESC -> price(criteria, "desc");
            case RATING -> List.of(by("ratingRank", "desc"), by("ratingCount", "desc"));
            case NEWEST -> List.of(by("publishedAt", "desc"));
            case DELIVERY -> List.of(by("fastestDeliveryDays", "asc"), by("quality", "desc"));
        };
    }

    private static List<Clause> price(GigCriteria criteria, String order) {
        return putsMarketCurrencyFirst(criteria)
                ? List.of(BY_SCORE, by("currency", "asc"), by("startingPrice", order))
                : List.of(by("startingPrice", order));
    }

    private static Clause by(String name, String order) {
        return object(field(name, object(field("order", order))));
    }
}
