package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;

/**
 * A gig in a list.
 *
 * @param highlight title or a piece of the description with the found words in {@code <em>}, encoded for HTML; null
 *     when there is none to show
 * @param score how well it fits; 0 where the list is not ordered by relevance
 */
public record FoundGig(
        String gigId,
        String title,
        String category,
        List<String> tags,
        Price startingPrice,
        int fastestDeliveryDays,
        Rating rating,
        String imageUrl,
        Seller seller,
        String highlight,
        double score) {

    public record Price(long amountMinor, String currency) {}

    /** @param average plain mean with one decimal; null before the first review */
    public record Rating(Double average, long count) {}

    /** @param displayName null for the moment until a new seller's profile is known, as is the level */
    public record Seller(String userId, String displayName, String level) {}

    static FoundGig of(Hit<IndexedGig> hit) {
        IndexedGig gig = hit.source();
        return new FoundGig(
                gig.gigId(),
                gig.title(),
                gig.category(),
                gig.tags(),
                new Price(gig.startingPrice(), gig.currency()),
                gig.fastestDeliveryDays(),
                new Rating(oneDecimal(gig.ratingAverage()), gig.ratingCount()),
                gig.imageUrl(),
                new Seller(gig.sellerId(), gig.sellerDisplayName(), gig.sellerLevel()),
                highlight(hit),
                hit.score() == null ? 0 : hit.score());
    }

    /** A position in a list by price or date says nothing of how well a gig fits. */
    FoundGig unscored() {
        return new FoundGig(
                gigId,
                title,
                category,
                tags,
                startingPrice,
                fastestDeliveryDays,
                rating,
                imageUrl,
                seller,
                highlight,
                0);
    }

    private static String highlight(Hit<IndexedGig> hit) {
        List<String> marked =
                hit.highlight().getOrDefault("title", hit.highlight().get("description"));
        return marked == null ? null : marked.getFirst();
    }

    private static Double oneDecimal(Double mean) {
        return mean == null ? null : Math.round(mean * 10) / 10.0;
    }
}
