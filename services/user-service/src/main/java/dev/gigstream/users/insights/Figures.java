package dev.gigstream.users.insights;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened with the gigs of a seller.
 *
 * @param revenue prices of funded orders in minor units, by currency
 */
public record Figures(long views, long clicks, long orders, Map<String, Long> revenue) {

    public static final Figures NONE = new Figures(0, 0, 0, Map.of());

    public Figures {
        revenue = Collections.unmodifiableMap(new TreeMap<>(revenue));
    }

    public Figures plus(Figures other) {
        Map<String, Long> sums = new TreeMap<>(revenue);
        other.revenue.forEach((currency, amount) -> sums.merge(currency, amount, Math::addExact));
        return new Figures(views + other.views, clicks + other.clicks, orders + other.orders, sums);
    }
}
