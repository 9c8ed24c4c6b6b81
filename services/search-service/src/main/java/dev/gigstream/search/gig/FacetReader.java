package dev.gigstream.search.gig;

import dev.gigstream.search.gig.GigPage.CategoryCount;
import dev.gigstream.search.gig.GigPage.DeliveryCount;
import dev.gigstream.search.gig.GigPage.Facets;
import dev.gigstream.search.gig.GigPage.PriceCount;
import dev.gigstream.search.gig.GigPage.RatingCount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads the counts that {@link FacetCounts} asked for. */
final class FacetReader {
    private FacetReader() {}

    static Facets read(JsonNode aggregations) {
        return new Facets(
                each(
                        aggregations,
                        Facet.CATEGORY,
                        it -> new CategoryCount(it.path("key").asString(""), count(it))),
                each(
                        aggregations,
                        Facet.PRICE,
                        it -> new PriceCount(
                                it.path("from").asLong(0),
                                it.has("to") ? it.path("to").asLong() : null,
                                count(it))),
                each(
                        aggregations,
                        Facet.DELIVERY,
                        it -> new DeliveryCount(it.path("to").asInt() - 1, count(it))),
                each(
                        aggregations,
                        Facet.RATING,
                        it -> new RatingCount(it.path("from").asDouble(), count(it))));
    }

    private static <T> List<T> each(JsonNode aggregations, Facet facet, Function<JsonNode, T> reading) {
        JsonNode counts = aggregations.path(facet.key());
        JsonNode buckets = counts.has(FacetCounts.INNER) ? counts.path(FacetCounts.INNER) : counts;
        List<T> read = new ArrayList<>();
        buckets.path("buckets").forEach(bucket -> read.add(reading.apply(bucket)));
        return read;
    }

    private static long count(JsonNode bucket) {
        return bucket.path("doc_count").asLong();
    }
}
