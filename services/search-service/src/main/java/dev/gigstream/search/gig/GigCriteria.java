package dev.gigstream.search.gig;

import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for. Filters of different kinds must all hold; of several values of one kind, one must.
 *
 * @param text words as typed; empty to browse
 * @param currency empty when not said: then prices are understood in the market's own currency
 */
public record GigCriteria(
        String text,
        List<String> categories,
        List<String> tags,
        Optional<Long> minPrice,
        Optional<Long> maxPrice,
        Optional<String> currency,
        Optional<Integer> maxDeliveryDays,
        Optional<Double> minRating,
        List<String> sellerLevels,
        GigSort sort) {
    public static final String MARKET_CURRENCY = "INR";

    public GigCriteria {
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
        sellerLevels = List.copyOf(sellerLevels);
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    boolean hasPrice() {
        return minPrice.isPresent() || maxPrice.isPresent();
    }

    /** Whether all found gigs have prices in one currency, so that amounts can be compared. */
    boolean isOfOneCurrency() {
        return currency.isPresent() || hasPrice();
    }

    String priceCurrency() {
        return currency.orElse(MARKET_CURRENCY);
    }

    boolean hasFilters() {
        return hasPrice()
                || currency.isPresent()
                || maxDeliveryDays.isPresent()
                || minRating.isPresent()
                || !categories.isEmpty()
                || !tags.isEmpty()
                || !sellerLevels.isEmpty();
    }

    /** The same words without any filter. */
    GigCriteria unfiltered() {
        return new GigCriteria(
                text,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                sort);
    }
}
