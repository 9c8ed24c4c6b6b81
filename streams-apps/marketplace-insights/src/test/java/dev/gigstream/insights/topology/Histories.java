package dev.gigstream.insights.topology;

import dev.gigstream.events.gigs.GigStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/** Random histories of a marketplace over a day and its midnight: duplicates anywhere, everything in any order. */
final class Histories {
    private static final int GIGS = 6;
    private static final int SEARCHES = 20;
    private static final int CLICKS = 15;
    private static final int ORDERS = 12;
    private static final List<String> CATEGORIES = List.of("logo-design", "songwriting", "branding");
    private static final List<String> CURRENCIES = List.of("INR", "EUR");

    private final Random random;
    private final List<SpecificRecord> history = new ArrayList<>();

    private Histories(Random random) {
        this.random = random;
    }

    static List<SpecificRecord> random(Random random) {
        Histories histories = new Histories(random);
        histories.gigs();
        histories.activity();
        for (int order = 0; order < ORDERS; order++) {
            histories.order("o" + order);
        }
        Collections.shuffle(histories.history, random);
        return histories.history;
    }

    private void gigs() {
        for (int gig = 0; gig < GIGS; gig++) {
            for (int version = 1; version <= 1 + random.nextInt(3); version++) {
                add(Events.aGig("g" + gig, "seller-" + gig % 3, any(CATEGORIES))
                        .setAggregateVersion(version)
                        .setStatus(random.nextBoolean() ? GigStatus.PUBLISHED : GigStatus.PAUSED)
                        .build());
            }
        }
    }

    private void activity() {
        for (int search = 0; search < SEARCHES; search++) {
            add(Events.aSearch("s" + search, someTime(), aGig(), aGig(), aGig()));
        }
        for (int click = 0; click < CLICKS; click++) {
            add(Events.aClick("c" + click, someTime(), aGig()));
        }
    }

    private void order(String orderId) {
        String gigId = aGig();
        String currency = any(CURRENCIES);
        Instant funded = someTime();
        Instant ended = someTime();
        add(Events.anOrder(orderId, gigId, 1, null, null, currency));
        if (random.nextInt(5) == 0) {
            add(Events.anOrder(orderId, gigId, 2, null, ended, currency));
            return;
        }
        add(Events.anOrder(orderId, gigId, 2, funded, null, currency));
        add(Events.aPayment(orderId, 1, null, 0, 0, 0, 0, currency));
        add(Events.aPayment(orderId, 2, funded, Events.TOTAL, 0, 0, 0, currency));
        if (random.nextBoolean()) {
            long back = random.nextLong(Events.SHARE);
            add(Events.anOrder(orderId, gigId, 3, funded, ended, currency));
            add(Events.aPayment(orderId, 3, funded, 0, Events.SHARE - back, back, Events.FEES, currency));
        }
    }

    private void add(SpecificRecord event) {
        history.addAll(Collections.nCopies(1 + random.nextInt(2), event));
    }

    /** All within what is waited for. */
    private Instant someTime() {
        return Events.NOON.plus(
                Duration.ofMinutes(random.nextInt((int) Duration.ofHours(23).toMinutes())));
    }

    private String aGig() {
        return "g" + random.nextInt(GIGS);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
