package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;
import java.util.stream.Stream;

/** Orders the hits; the gig id comes last, so that no two are equal and a page can go on where the last one ended. */
final class Sorting {
    private static final SortOptions BY_SCORE = SortOptions.of(sort -> sort.score(it -> it.order(SortOrder.Desc)));
    private static final SortOptions BY_ID = by("gigId", SortOrder.Asc);

    private Sorting() {}

    static List<SortOptions> of(GigCriteria criteria) {
        return Stream.concat(keys(criteria).stream(), Stream.of(BY_ID)).toList();
    }

    /** Amounts of different currencies cannot be compared: those of the market come first, then one currency after another. */
    static boolean putsMarketCurrencyFirst(GigCriteria criteria) {
        return criteria.sort().isByPrice() && !criteria.isOfOneCurrency();
    }

    private static List<SortOptions> keys(GigCriteria criteria) {
        return switch (criteria.sort()) {
            case RELEVANCE -> List.of(BY_SCORE);
            case PRICE_ASC -> price(criteria, SortOrder.Asc);
            case PRICE_DESC -> price(criteria, SortOrder.Desc);
            case RATING -> List.of(by("ratingRank", SortOrder.Desc), by("ratingCount", SortOrder.Desc));
            case NEWEST -> List.of(by("publishedAt", SortOrder.Desc));
            case DELIVERY -> List.of(by("fastestDeliveryDays", SortOrder.Asc), by("quality", SortOrder.Desc));
        };
    }

    private static List<SortOptions> price(GigCriteria criteria, SortOrder order) {
        return putsMarketCurrencyFirst(criteria)
                ? List.of(BY_SCORE, by("currency", SortOrder.Asc), by("startingPrice", order))
                : List.of(by("startingPrice", order));
    }

    private static SortOptions by(String name, SortOrder order) {
        return SortOptions.of(sort -> sort.field(it -> it.field(name).order(order)));
    }
}
