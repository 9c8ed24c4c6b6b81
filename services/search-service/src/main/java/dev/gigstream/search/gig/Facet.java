package dev.gigstream.search.gig;

import static dev.gigstream.search.gig.Clause.array;
import static dev.gigstream.search.gig.Clause.field;
import static dev.gigstream.search.gig.Clause.object;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A way to narrow a search, with counts. */
enum Facet {
    CATEGORY {
        @Override
        Clause counts(GigCriteria criteria) {
            return object(field(
                    "terms", object(field("field", "categoryPath"), field("size", SearchPolicy.MOST_CATEGORIES))));
        }
    },
    PRICE {
        @Override
        Clause counts(GigCriteria criteria) {
            return ranges(
                    "startingPrice",
                    PriceBands.of(criteria.priceCurrency()).stream()
                            .map(Facet::band)
                            .toList());
        }
    },
    DELIVERY {
        @Override
        Clause counts(GigCriteria criteria) {
            return ranges(
                    "fastestDeliveryDays",
                    IntStream.of(DELIVERY_DAYS)
                            .mapToObj(days -> object(field("to", days + 1L)))
                            .toList());
        }
    },
    RATING {
        @Override
        Clause counts(GigCriteria criteria) {
            return ranges(
                    "ratingAverage",
                    DoubleStream.of(RATINGS)
                            .mapToObj(min -> object(field("from", min)))
                            .toList());
        }
    };

    static final int[] DELIVERY_DAYS = {1, 3, 7, 14, 30};
    static final double[] RATINGS = {4.5, 4.0, 3.0};

    abstract Clause counts(GigCriteria criteria);

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Clause band(PriceBands.Band band) {
        if (band.from() == null) {
            return object(field("to", band.to()));
        }
        return band.to() == null
                ? object(field("from", band.from()))
                : object(field("from", band.from()), field("to", band.to()));
    }

    private static Clause ranges(String name, List<Clause> ranges) {
        return object(field("range", object(field("field", name), field("ranges", array(ranges)))));
    }
}
