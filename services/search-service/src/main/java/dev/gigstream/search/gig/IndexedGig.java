package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import java.util.List;
import java.util.stream.Stream;

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
        String sellerLevel) {
    /** Asks for exactly these. */
    static final SourceConfig FIELDS = SourceConfig.of(source ->
            source.filter(fields -> fields.includes(Stream.of(IndexedGig.class.getRecordComponents())
                    .map(it -> it.getName())
                    .toList())));
}
