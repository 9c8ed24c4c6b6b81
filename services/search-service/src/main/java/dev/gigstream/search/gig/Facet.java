package dev.gigstream.search.gig;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationRange;
import co.elastic.clients.elasticsearch._types.aggregations.RangeAggregation;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A way to narrow a search, with counts. */
enum Facet {
    CATEGORY {
        @Override
        Aggregation counts(GigCriteria criteria) {
            return CATEGORIES;
        }
    },
    PRICE {
        @Override
        Aggregation counts(GigCriteria criteria) {
            return ranges(
                    "startingPrice",
                    PriceBands.of(criteria.priceCurrency()).stream()
                            .map(Facet::band)
                            .toList());
        }
    },
    DELIVERY {
        @Override
        Aggregation counts(GigCriteria criteria) {
            return DELIVERIES;
        }
    },
    RATING {
        @Override
        Aggregation counts(GigCriteria criteria) {
            return RATINGS;
        }
    };

    private static final Aggregation CATEGORIES =
            Aggregation.of(facet -> facet.terms(it -> it.field("categoryPath").size(SearchPolicy.MOST_CATEGORIES)));
    private static final Aggregation DELIVERIES = ranges(
            "fastestDeliveryDays",
            IntStream.of(1, 3, 7, 14, 30)
                    .mapToObj(days -> AggregationRange.of(it -> it.to(days + 1.0)))
                    .toList());
    private static final Aggregation RATINGS = ranges(
            "ratingAverage",
            DoubleStream.of(4.5, 4.0, 3.0)
                    .mapToObj(least -> AggregationRange.of(it -> it.from(least)))
                    .toList());

    abstract Aggregation counts(GigCriteria criteria);

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static AggregationRange band(PriceBands.Band band) {
        return AggregationRange.of(it -> it.from(amount(band.from())).to(amount(band.to())));
    }

    private static Double amount(Long limit) {
        return limit == null ? null : limit.doubleValue();
    }

    private static Aggregation ranges(String name, List<AggregationRange> ranges) {
        return RangeAggregation.of(it -> it.field(name).ranges(ranges))._toAggregation();
    }
}
