package dev.gigstream.search.gig;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What Elasticsearch answers to a search, as far as it is read. */
record SearchAnswer(
        @JsonProperty("timed_out") boolean timedOut,
        Hits hits,
        JsonNode aggregations,
        Map<String, List<Suggested>> suggest,
        @JsonProperty("pit_id") String snapshot) {

    record Hits(Total total, List<Hit> hits) {}

    record Total(long value) {}

    record Hit(
            @JsonProperty("_score") Double score,
            @JsonProperty("_source") IndexedGig gig,
            Map<String, List<String>> highlight,
            JsonNode sort) {}

    /** The fields of the index that a search shows. */
    record IndexedGig(
            String gigId,
            String title,
            String category,
            List<String> tags,
            long startingPrice,
            String currency,
            int fastestDeliveryDays,
            Double ratingAverage,
            long ratingCount,
            String imageUrl,
            String sellerId,
            String sellerDisplayName,
            String sellerLevel) {}

    record Suggested(List<Option> options) {}

    record Option(String text) {}
}
