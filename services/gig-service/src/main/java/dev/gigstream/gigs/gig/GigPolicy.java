package dev.gigstream.gigs.gig;

import java.util.Map;

/**
 * The limits of a gig as values. Text is measured in code points, prices in minor units; a currency without a price
 * range is not accepted.
 */
public record GigPolicy(
        Range title,
        Range description,
        int tags,
        Range tag,
        Range packageName,
        Range packageDescription,
        Map<String, Range> prices,
        Range deliveryDays,
        Range revisions,
        int images,
        int faq,
        Range question,
        Range answer) {

    /** From the smallest amount the payment provider takes to the most it moves at once. */
    private static final Map<String, Range> PRICES = Map.of(
            "INR", new Range(100, 50_000_000),
            "EUR", new Range(100, 1_000_000),
            "USD", new Range(100, 1_000_000),
            "GBP", new Range(100, 1_000_000),
            "AUD", new Range(100, 1_500_000),
            "CAD", new Range(100, 1_500_000),
            "SGD", new Range(100, 1_500_000),
            "JPY", new Range(100, 1_500_000));

    public GigPolicy {
        prices = Map.copyOf(prices);
    }

    public static GigPolicy standard() {
        return new GigPolicy(
                new Range(3, 140),
                new Range(0, 10_000),
                10,
                new Range(1, 40),
                new Range(1, 100),
                new Range(0, 1_000),
                PRICES,
                new Range(1, 90),
                new Range(GigPackage.UNLIMITED_REVISIONS, 20),
                8,
                20,
                new Range(3, 300),
                new Range(1, 2_000));
    }
}
