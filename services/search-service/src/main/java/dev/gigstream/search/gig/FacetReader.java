package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.RangeBucket;
import dev.gigstream.search.gig.GigPage.CategoryCount;
import dev.gigstream.search.gig.GigPage.DeliveryCount;
import dev.gigstream.search.gig.GigPage.Facets;
import dev.gigstream.search.gig.GigPage.PriceCount;
import dev.gigstream.search.gig.GigPage.RatingCount;
import java.util.List;
import java.util.Map;

/** Reads the counts that {@link FacetCounts} asked for. */
final class FacetReader {
    private final Map<String, Aggregate> aggregates;

    private FacetReader(Map<String, Aggregate> aggregates) {
        this.aggregates = aggregates;
    }

    static Facets read(Map<String, Aggregate> aggregates) {
        FacetReader reader = new FacetReader(aggregates);
        return new Facets(reader.categories(), reader.prices(), reader.deliveries(), reader.ratings());
    }

    private List<CategoryCount> categories() {
        return counts(Facet.CATEGORY).sterms().buckets().array().stream()
                .map(it -> new CategoryCount(it.key().stringValue(), it.docCount()))
                .toList();
    }

    private List<PriceCount> prices() {
        return ranges(Facet.PRICE).stream()
                .map(it -> new PriceCount(it.from() == null ? 0 : it.from().longValue(), upper(it), it.docCount()))
                .toList();
    }

    private List<DeliveryCount> deliveries() {
        return ranges(Facet.DELIVERY).stream()
                .map(it -> new DeliveryCount(it.to().intValue() - 1, it.docCount()))
                .toList();
    }

    private List<RatingCount> ratings() {
        return ranges(Facet.RATING).stream()
                .map(it -> new RatingCount(it.from(), it.docCount()))
                .toList();
    }

    private List<RangeBucket> ranges(Facet facet) {
        return counts(facet).range().buckets().array();
    }

    private Aggregate counts(Facet facet) {
        Aggregate found = aggregates.get(facet.key());
        return found.isFilter() ? found.filter().aggregations().get(FacetCounts.INNER) : found;
    }

    private static Long upper(RangeBucket bucket) {
        return bucket.to() == null ? null : bucket.to().longValue();
    }
}
