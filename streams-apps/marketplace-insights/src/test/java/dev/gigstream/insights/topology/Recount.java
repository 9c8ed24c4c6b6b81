package dev.gigstream.insights.topology;

import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.insights.CategoryDay;
import dev.gigstream.events.insights.SellerDay;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.search.SearchActivity;
import dev.gigstream.events.search.SearchActivityType;
import dev.gigstream.events.shared.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** Counts a whole history once more, in the plainest way: each figure under {@code who:day what}; nothing is no entry. */
record Recount(Map<String, Long> sellers, Map<String, Long> categories) {

    static Recount of(List<SpecificRecord> history) {
        Map<String, GigEvent> gigs = new HashMap<>();
        Map<String, OrderEvent> orders = new HashMap<>();
        Map<String, PaymentEvent> payments = new HashMap<>();
        Map<String, SearchActivity> activities = new HashMap<>();
        for (SpecificRecord event : history) {
            switch (event) {
                case GigEvent gig ->
                    gigs.merge(
                            gig.getGigId(),
                            gig,
                            (one, other) -> one.getAggregateVersion() >= other.getAggregateVersion() ? one : other);
                case OrderEvent order ->
                    orders.merge(
                            order.getOrderId(),
                            order,
                            (one, other) -> one.getAggregateVersion() >= other.getAggregateVersion() ? one : other);
                case PaymentEvent payment ->
                    payments.merge(
                            payment.getOrderId(),
                            payment,
                            (one, other) -> one.getAggregateVersion() >= other.getAggregateVersion() ? one : other);
                case SearchActivity activity -> activities.put(activity.getEventId(), activity);
                default -> throw new IllegalArgumentException(event.getSchema().getName());
            }
        }
        Recount recount = new Recount(new TreeMap<>(), new TreeMap<>());
        activities.values().forEach(activity -> {
            String what = activity.getType() == SearchActivityType.CLICKED ? "clicks" : "views";
            Set<String> shown = new HashSet<>(activity.getGigIds());
            shown.forEach(gigId -> recount.both(gigs.get(gigId), activity.getOccurredAt(), what, 1));
        });
        orders.forEach((orderId, order) -> recount.order(gigs.get(order.getGigId()), order, payments.get(orderId)));
        return recount;
    }

    static Map<String, Long> ofSellers(Collection<SellerDay> days) {
        Map<String, Long> told = new TreeMap<>();
        days.stream().filter(Objects::nonNull).forEach(day -> {
            String key = day.getSellerId() + ":" + day.getDay();
            add(told, key, "views", day.getViews());
            add(told, key, "clicks", day.getClicks());
            add(told, key, "orders", day.getOrders());
            add(told, key, "revenue", day.getRevenue());
        });
        return told;
    }

    static Map<String, Long> ofCategories(Collection<CategoryDay> days) {
        Map<String, Long> told = new TreeMap<>();
        days.forEach(day -> {
            String key = day.getCategory() + ":" + day.getDay();
            add(told, key, "views", day.getViews());
            add(told, key, "clicks", day.getClicks());
            add(told, key, "orders", day.getOrders());
            add(told, key, "revenue", day.getRevenue());
            add(told, key, "held", day.getHeld());
            add(told, key, "released", day.getReleased());
            add(told, key, "refunded", day.getRefunded());
            add(told, key, "fees", day.getFees());
        });
        return told;
    }

    private void order(GigEvent gig, OrderEvent order, PaymentEvent payment) {
        if (order.getFundedAt() == null) {
            return;
        }
        String currency = order.getPrice().getCurrency();
        both(gig, order.getFundedAt(), "orders", 1);
        both(gig, order.getFundedAt(), "revenue " + currency, Events.PRICE);
        category(gig, payment.getHeldAt(), "held " + currency, Events.TOTAL);
        if (order.getEndedAt() != null) {
            category(
                    gig,
                    order.getEndedAt(),
                    "released " + currency,
                    payment.getEscrow().getReleased().getAmountMinor());
            category(
                    gig,
                    order.getEndedAt(),
                    "refunded " + currency,
                    payment.getEscrow().getRefunded().getAmountMinor());
            category(
                    gig,
                    order.getEndedAt(),
                    "fees " + currency,
                    payment.getEscrow().getFees().getAmountMinor());
        }
    }

    private void both(GigEvent gig, Instant at, String what, long more) {
        add(sellers, gig.getSellerId() + ":" + day(at), what, more);
        category(gig, at, what, more);
    }

    private void category(GigEvent gig, Instant at, String what, long more) {
        add(categories, gig.getCategory() + ":" + day(at), what, more);
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static void add(Map<String, Long> sums, String key, String what, List<Money> money) {
        money.forEach(sum -> add(sums, key, what + " " + sum.getCurrency(), sum.getAmountMinor()));
    }

    private static void add(Map<String, Long> sums, String key, String what, long more) {
        if (more != 0) {
            sums.merge(key + " " + what, more, Long::sum);
        }
    }
}
