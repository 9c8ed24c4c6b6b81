package dev.gigstream.checker.rule;

import dev.gigstream.checker.fact.Happenings;
import dev.gigstream.checker.fact.Happenings.Activity;
import dev.gigstream.checker.fact.Happenings.Gig;
import dev.gigstream.checker.fact.Happenings.Order;
import dev.gigstream.checker.fact.Happenings.Payment;
import dev.gigstream.checker.fact.Snapshot;
import dev.gigstream.checker.fact.TopicRecord;
import dev.gigstream.checker.fact.TopicRecord.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * S2 for the figures of sellers and categories: each day is what counting its events once more gives. Days touched by
 * something that happened a moment ago are passed over, and so are those older than activity is kept.
 */
final class FiguresRecounted {
    private static final String SELLER_DAYS = "insights.seller-day.v1";
    private static final String CATEGORY_DAYS = "insights.category-day.v1";
    private static final Duration COUNTED = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(29);

    private final Snapshot snapshot;
    private final Happenings happened;
    private final Map<String, Map<String, Long>> counted = new HashMap<>();
    private final Set<String> passedOver = new HashSet<>();
    private final Set<String> unknownDays = new HashSet<>();

    FiguresRecounted(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.happened = snapshot.happenings();
    }

    void check(Findings findings) {
        happened.activities().forEach(this::count);
        happened.orders()
                .forEach((orderId, order) -> count(order, happened.payments().get(orderId)));
        Map<String, String> told = told();
        Set<String> all = new HashSet<>(counted.keySet());
        all.addAll(told.keySet());
        all.removeAll(passedOver);
        for (String key : all) {
            if (isErased(key) || isForgotten(key)) {
                continue;
            }
            String expected = state(counted.getOrDefault(key, Map.of()));
            String actual = told.getOrDefault(key, state(Map.of()));
            findings.violationIf(!expected.equals(actual), "%s is told as %s, counted %s", key, actual, expected);
        }
    }

    /** As {@code EventReader} writes the figures of a day. */
    static String state(Map<String, Long> figures) {
        Map<String, Long> something = new TreeMap<>(figures);
        something.values().removeIf(figure -> figure == 0);
        return something.toString();
    }

    private void count(Activity activity) {
        String what = activity.click() ? "clicks" : "views";
        for (String gigId : activity.gigIds()) {
            Gig gig = happened.gigs().get(gigId);
            if (gig != null) {
                count(gig.sellerId(), gig, activity.at(), what, 1, activity.at());
            }
        }
    }

    private void count(Order order, Payment payment) {
        Gig gig = happened.gigs().get(order.gigId());
        if (order.fundedAt() != null) {
            count(order.sellerId(), gig, order.fundedAt(), "orders", 1, order.at());
            count(order.sellerId(), gig, order.fundedAt(), "revenue " + order.currency(), order.price(), order.at());
        }
        if (payment != null && payment.heldAt() != null) {
            Instant changed = payment.at().isAfter(order.at()) ? payment.at() : order.at();
            flow(gig, payment.heldAt(), "held " + payment.currency(), payment.amount(), changed);
            if (order.endedAt() != null) {
                flow(gig, order.endedAt(), "released " + payment.currency(), payment.released(), changed);
                flow(gig, order.endedAt(), "refunded " + payment.currency(), payment.refunded(), changed);
                flow(gig, order.endedAt(), "fees " + payment.currency(), payment.fees(), changed);
            }
        }
    }

    private void count(String sellerId, Gig gig, Instant at, String what, long more, Instant changed) {
        String key = SELLER_DAYS + " " + sellerId + ":" + day(at);
        counted.computeIfAbsent(key, _ -> new HashMap<>()).merge(what, more, Long::sum);
        if (isFresh(changed) || gig == null || isFresh(gig.at())) {
            passedOver.add(key);
        }
        flow(gig, at, what, more, changed);
    }

    /** Of a gig erased long ago the category is not known any more, so nothing can be said of that day's categories. */
    private void flow(Gig gig, Instant at, String what, long more, Instant changed) {
        if (gig == null) {
            unknownDays.add(day(at));
            return;
        }
        String key = CATEGORY_DAYS + " " + gig.category() + ":" + day(at);
        counted.computeIfAbsent(key, _ -> new HashMap<>()).merge(what, more, Long::sum);
        if (isFresh(changed)) {
            passedOver.add(key);
        }
        if (isFresh(gig.at())) {
            gig.categories().forEach(category -> passedOver.add(CATEGORY_DAYS + " " + category + ":" + day(at)));
        }
    }

    private boolean isFresh(Instant at) {
        return !snapshot.isOlder(at, COUNTED);
    }

    private boolean isErased(String key) {
        return key.startsWith(SELLER_DAYS)
                && snapshot.accounts()
                        .erased()
                        .containsKey(key.substring(SELLER_DAYS.length() + 1, key.lastIndexOf(':')));
    }

    private boolean isForgotten(String key) {
        String day = key.substring(key.lastIndexOf(':') + 1);
        boolean tooOld = day.compareTo(day(snapshot.at().minus(KEPT))) < 0;
        return tooOld || key.startsWith(CATEGORY_DAYS) && unknownDays.contains(day);
    }

    private Map<String, String> told() {
        Map<String, Event> newest = new HashMap<>();
        for (TopicRecord record : snapshot.records()) {
            if (record.topic().equals(SELLER_DAYS) || record.topic().equals(CATEGORY_DAYS)) {
                String key = record.topic() + " " + record.key();
                switch (record.content()) {
                    case Event event ->
                        newest.merge(key, event, (one, other) -> one.version() >= other.version() ? one : other);
                    case TopicRecord.Tombstone _ -> newest.remove(key);
                    case TopicRecord.Unreadable _ -> {
                        // It is a violation of its own.
                    }
                }
            }
        }
        Map<String, String> told = new HashMap<>();
        newest.forEach((key, event) -> told.put(key, event.state()));
        return told;
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
