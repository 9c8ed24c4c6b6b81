package dev.gigstream.bench.ratings;

import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.SocialSizes;
import dev.gigstream.bench.Statistics;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.OpenLoop;
import dev.gigstream.bench.load.ReviewImport;
import dev.gigstream.bench.load.ReviewImport.Review;
import dev.gigstream.bench.stack.BenchStack;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * From the moment a review is to be published until a search through the gateway counts it in the gig's rating, at a steady
 * rate. One reader asks for the newest gigs over and over and notes when it sees each count for the first time.
 */
public final class ReviewsVisibleBench implements Measurement {
    private static final int REVIEWS_PER_SECOND = 10;
    private static final int WARM_UP = 50;
    private static final double MOST_MILLIS_AT_P99 = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SocialSizes sizes;
    private final BenchStack stack;
    private final Clock clock;
    private final Map<Step, Long> asked = new ConcurrentHashMap<>();
    private final Map<Step, Long> seen = new HashMap<>();

    public ReviewsVisibleBench(SocialSizes sizes, BenchStack stack, Clock clock) {
        this.sizes = sizes;
        this.stack = stack;
        this.clock = clock;
    }

    /** A gig with so many reviews. */
    private record Step(String gigId, long count) {}

    private record Gig(String gigId, String sellerId, long reviews) {}

    @Override
    public String name() {
        return "reviews-visible";
    }

    @Override
    public List<Figure> measure() throws Exception {
        stack.up();
        var gateway = new Gateway(stack.url("gateway"));
        var gigs = newest(gateway);
        var steps = steps(gigs);
        var sellers = new HashMap<String, String>();
        gigs.forEach(gig -> sellers.put(gig.gigId(), gig.sellerId()));
        var service =
                new ReviewImport(new Gateway(URI.create("http://127.0.0.1:" + stack.port("review-service"))), clock);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var publishing = threads.submit(() -> {
                OpenLoop.run(
                        REVIEWS_PER_SECOND, steps.size(), (number, _) -> publish(service, steps.get(number), sellers));
                return null;
            });
            watch(gateway, steps);
            publishing.get();
        }
        return figures(steps.subList(WARM_UP, steps.size()));
    }

    private void publish(ReviewImport service, Step step, Map<String, String> sellers)
            throws IOException, InterruptedException {
        var review = new Review(
                UUID.randomUUID().toString(), step.gigId(), UUID.randomUUID().toString(), sellers.get(step.gigId()), 5);
        asked.put(step, System.nanoTime());
        service.publish(review);
    }

    private void watch(Gateway gateway, List<Step> steps) throws IOException, InterruptedException {
        var deadline = System.nanoTime()
                + Duration.ofSeconds(steps.size() / REVIEWS_PER_SECOND)
                        .plus(PATIENCE)
                        .toNanos();
        while (!seen.keySet().containsAll(steps)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(seen.size() + " of " + steps.size() + " reviews were counted");
            }
            var gigs = newest(gateway);
            var now = System.nanoTime();
            // A count that was passed over between two looks is seen with the next one.
            steps.stream()
                    .filter(step -> gigs.stream()
                            .anyMatch(gig -> gig.gigId().equals(step.gigId()) && gig.reviews() >= step.count()))
                    .forEach(step -> seen.putIfAbsent(step, now));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** The gigs in turn, so that the counts of one lie seconds apart. */
    private List<Step> steps(List<Gig> gigs) {
        var steps = new ArrayList<Step>();
        for (var number = 0; number < WARM_UP + sizes.visibleReviews(); number++) {
            var gig = gigs.get(number % gigs.size());
            steps.add(new Step(gig.gigId(), gig.reviews() + 1 + number / gigs.size()));
        }
        return steps;
    }

    private static List<Gig> newest(Gateway gateway) throws IOException, InterruptedException {
        var page = gateway.get("/api/v1/search/gigs?sort=newest&limit=100");
        return page.path("items")
                .valueStream()
                .map(item -> new Gig(
                        item.path("gigId").asString(),
                        item.at("/seller/userId").asString(),
                        item.at("/rating/count").asLong()))
                .toList();
    }

    private List<Figure> figures(List<Step> counted) {
        var latencies = counted.stream()
                .map(step -> (seen.get(step) - asked.get(step)) / 1e6)
                .toList();
        return List.of(
                Figure.context("reviews per second", REVIEWS_PER_SECOND, "1/s"),
                Figure.context("reviews", counted.size(), ""),
                Figure.context("publish asked to counted in the search, p50", Statistics.median(latencies), "ms"),
                Figure.atMost(
                        "publish asked to counted in the search, p99",
                        Statistics.quantile(latencies, 0.99),
                        "ms",
                        MOST_MILLIS_AT_P99));
    }
}
