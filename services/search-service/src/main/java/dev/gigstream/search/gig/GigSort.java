package dev.gigstream.search.gig;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Orders a client may ask for. */
public enum GigSort {
    RELEVANCE,
    PRICE_ASC,
    PRICE_DESC,
    RATING,
    NEWEST,
    DELIVERY;

    public static Optional<GigSort> named(String name) {
        return Arrays.stream(values()).filter(it -> it.parameter().equals(name)).findFirst();
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isByPrice() {
        return this == PRICE_ASC || this == PRICE_DESC;
    }
}
