package dev.gigstream.insights.figures;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened with gigs within some time, or by how much that changed. Sums of it do not depend on the order of what is
 * added.
 *
 * @param money by currency; without currencies of which there is nothing
 */
public record Figures(long views, long clicks, long orders, Map<String, Flow> money) {
    public static final Figures NONE = new Figures(0, 0, 0, Map.of());

    public Figures {
        Map<String, Flow> something = new TreeMap<>(money);
        something.values().removeIf(Flow.NOTHING::equals);
        money = Collections.unmodifiableMap(something);
    }

    public static Figures seen(long views, long clicks) {
        return new Figures(views, clicks, 0, Map.of());
    }

    public static Figures ordered(String currency, long price) {
        return new Figures(0, 0, 1, Map.of(currency, Flow.revenue(price)));
    }

    public static Figures moved(String currency, Flow flow) {
        return new Figures(0, 0, 0, Map.of(currency, flow));
    }

    public Figures plus(Figures other) {
        Map<String, Flow> both = new TreeMap<>(money);
        other.money.forEach((currency, flow) -> both.merge(currency, flow, Flow::plus));
        return new Figures(views + other.views, clicks + other.clicks, orders + other.orders, both);
    }

    public Figures negated() {
        Map<String, Flow> negative = new TreeMap<>();
        money.forEach((currency, flow) -> negative.put(currency, flow.negated()));
        return new Figures(-views, -clicks, -orders, negative);
    }
}
