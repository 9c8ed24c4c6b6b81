package dev.gigstream.search.gig;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The price ranges offered as a facet: round amounts of each currency, in minor units. */
final class PriceBands {
    private static final long[] RUPEES = {500, 1_500, 5_000, 15_000, 50_000};
    private static final long[] YEN = {1_000, 3_000, 10_000, 30_000, 100_000};
    private static final long[] OTHERS = {10, 25, 50, 100, 250};

    private PriceBands() {}

    static List<Band> of(String currency) {
        long unit = Math.round(
                Math.pow(10, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())));
        List<Band> bands = new ArrayList<>();
        Long from = null;
        for (long limit : limits(currency)) {
            bands.add(new Band(from, limit * unit));
            from = limit * unit;
        }
        bands.add(new Band(from, null));
        return bands;
    }

    private static long[] limits(String currency) {
        return switch (currency) {
            case "INR" -> RUPEES;
            case "JPY" -> YEN;
            default -> OTHERS;
        };
    }

    /** A range from one amount up to, not including, another; null is open. */
    record Band(Long from, Long to) {}
}
