package dev.gigstream.bench.freshness;

import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.Statistics;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.market.Person;
import dev.gigstream.bench.market.Shop;
import dev.gigstream.bench.stack.BenchStack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From the moment a seller asks to publish until a search through the gateway shows the gig, at a steady rate. One reader asks
 * for the newest gigs over and over and notes when it sees each for the first time.
 */
public final class FreshnessBench implements Measurement {
    private static final int PUBLISHES_PER_SECOND = 20;
    private static final int PUBLISHES = 600;
    private static final int WARM_UP = 100;
    private static final double MOST_MILLIS_AT_P50 = 700;
    private static final double MOST_MILLIS_AT_P99 = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BenchStack stack;
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    public FreshnessBench(BenchStack stack) {
        this.stack = stack;
    }

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public List<Figure> measure() throws Exception {
        var gateway = new Gateway(stack.up().url("gateway"));
        var seller = Person.signUp(gateway, "SELLER").client();
        var drafts = drafts(gateway, seller);
        publishAndWatch(gateway, seller, drafts);

        var counted = drafts.subList(WARM_UP, drafts.size());
        var latencies =
                counted.stream().map(gigId -> millis(asked, seen, gigId)).toList();
        var requests =
                counted.stream().map(gigId -> millis(asked, answered, gigId)).toList();
        return List.of(
                Figure.context("publishes per second", PUBLISHES_PER_SECOND, "1/s"),
                Figure.context("publish request answered, p50", Statistics.median(requests), "ms"),
                Figure.atMost("publish asked to found, p50", Statistics.median(latencies), "ms", MOST_MILLIS_AT_P50),
                Figure.atMost(
                        "publish asked to found, p99", Statistics.quantile(latencies, 0.99), "ms", MOST_MILLIS_AT_P99));
    }

    private void publishAndWatch(Gateway gateway, Gateway seller, List<String> drafts) throws Exception {
        try (var publishers = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            var next = drafts.iterator();
            var ticks = clock.scheduleAtFixedRate(
                    () -> publishers.submit(() -> publish(seller, next.next())),
                    0,
                    1_000 / PUBLISHES_PER_SECOND,
                    TimeUnit.MILLISECONDS);
            var deadline = System.nanoTime()
                    + Duration.ofSeconds(drafts.size() / PUBLISHES_PER_SECOND)
                            .plus(PATIENCE)
                            .toNanos();
            while (!seen.keySet().containsAll(drafts)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(seen.size() + " of " + drafts.size() + " gigs were found");
                }
                if (asked.size() == drafts.size()) {
                    ticks.cancel(false);
                }
                look(gateway);
            }
        }
    }

    private Void publish(Gateway seller, String gigId) throws IOException, InterruptedException {
        asked.put(gigId, System.nanoTime());
        seller.post("/api/v1/gigs/" + gigId + "/publish", Map.of());
        answered.put(gigId, System.nanoTime());
        return null;
    }

    private void look(Gateway gateway) throws IOException, InterruptedException {
        var page = gateway.get("/api/v1/search/gigs?sort=newest&limit=100");
        var now = System.nanoTime();
        page.path("items").forEach(item -> seen.putIfAbsent(item.path("gigId").asString(), now));
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }

    private static double millis(Map<String, Long> from, Map<String, Long> to, String gigId) {
        return (to.get(gigId) - from.get(gigId)) / 1e6;
    }

    private static List<String> drafts(Gateway gateway, Gateway seller) throws IOException, InterruptedException {
        var category = Shop.category(gateway);
        var ids = new ArrayList<String>();
        for (var number = 0; number < WARM_UP + PUBLISHES; number++) {
            ids.add(seller.post("/api/v1/gigs", Shop.draft(category, number))
                    .path("gigId")
                    .asString());
        }
        return ids;
    }
}
