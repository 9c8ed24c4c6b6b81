package dev.gigstream.search.gig;

import java.util.List;

/**
 * A page of found gigs.
 *
 * @param total all gigs found, counted exactly
 * @param didYouMean what may have been meant; null when the words are fine
 */
public record GigPage(
        List<FoundGig> items, long total, Facets facets, String didYouMean, long tookMs, String nextCursor) {

    /** How many gigs each further narrowing would leave, the facet's own filter aside. */
    public record Facets(
            List<CategoryCount> category,
            List<PriceCount> price,
            List<DeliveryCount> delivery,
            List<RatingCount> rating) {}

    public record CategoryCount(String value, long count) {}

    /** @param to first amount above the range, in minor units; null when it has no upper end */
    public record PriceCount(long from, Long to, long count) {}

    public record DeliveryCount(int maxDays, long count) {}

    public record RatingCount(double min, long count) {}
}
