package dev.gigstream.bench.notifications;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.SocialSizes;
import dev.gigstream.bench.Statistics;
import dev.gigstream.bench.load.Child;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.NodePrograms;
import dev.gigstream.bench.load.OpenLoop;
import dev.gigstream.bench.load.ReviewImport;
import dev.gigstream.bench.load.ReviewImport.Review;
import dev.gigstream.bench.market.People;
import dev.gigstream.bench.market.Person;
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
import java.util.concurrent.locks.LockSupport;

/**
 * From the moment a review is to be published until the reviewed, connected through the gateway, is shown that. It takes in
 * the review's own transaction and outbox, the fan-out with its look at who the author is, and the push.
 */
public final class NotificationBench implements Measurement {
    private static final int EVENTS_PER_SECOND = 100;
    private static final int PEOPLE = 50;
    private static final int WARM_UP = 500;
    private static final double MOST_MILLIS_AT_P99 = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BenchSettings settings;
    private final SocialSizes sizes;
    private final BenchStack stack;
    private final Clock clock;

    public NotificationBench(BenchSettings settings, SocialSizes sizes, BenchStack stack, Clock clock) {
        this.settings = settings;
        this.sizes = sizes;
        this.stack = stack;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public List<Figure> measure() throws Exception {
        stack.up();
        var programs = NodePrograms.install(settings.work().resolve("sockets"));
        var gateway = stack.url("gateway");
        var people = People.signUp(new Gateway(gateway), PEOPLE, "SELLER");
        var reviews = reviews(people);
        var asked = new ConcurrentHashMap<String, Long>();
        var answered = new ConcurrentHashMap<String, Long>();
        try (var clients = programs.clients("watch", watching(gateway, people))) {
            clients.line("CONNECTED", PATIENCE);
            publish(reviews, asked, answered);
            return figures(reviews.subList(WARM_UP, reviews.size()), asked, answered, seen(clients, reviews.size()));
        }
    }

    /** Each of a gig of its own, by which its notification is known; the gigs need not be there. */
    private List<Review> reviews(List<Person> people) {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var reviews = new ArrayList<Review>();
        for (var number = 0; number < WARM_UP + sizes.notifications(); number++) {
            var subject = people.get(number % people.size()).userId();
            reviews.add(new Review(
                    UUID.randomUUID().toString(),
                    "bench-" + run + "-" + number,
                    UUID.randomUUID().toString(),
                    subject,
                    1 + number % 5));
        }
        return reviews;
    }

    private static Map<String, Object> watching(URI gateway, List<Person> people)
            throws IOException, InterruptedException {
        var ends = new ArrayList<Map<String, String>>();
        for (var person : people) {
            ends.add(Map.of("url", gateway.toString(), "path", "/socket.io/notifications/", "token", person.token()));
        }
        return Map.of("does", "watch", "event", "notification:new", "key", "link", "ends", ends);
    }

    private void publish(List<Review> reviews, Map<String, Long> asked, Map<String, Long> answered) throws Exception {
        var service = new Gateway(URI.create("http://127.0.0.1:" + stack.port("review-service")));
        var publishing = new ReviewImport(service, clock);
        OpenLoop.run(settings.rate(EVENTS_PER_SECOND), reviews.size(), (number, _) -> {
            var review = reviews.get(number);
            asked.put(review.gigId(), clock.millis());
            publishing.publish(review);
            answered.put(review.gigId(), clock.millis());
        });
    }

    /** When each gig's notification was shown, by the clock that this process and the clients share. */
    private static Map<String, Long> seen(Child clients, int number) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var lines = clients.lines("SEEN");
        while (lines.size() < number && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            lines = clients.lines("SEEN");
        }
        var seen = new HashMap<String, Long>();
        for (var line : lines) {
            var blank = line.indexOf(' ');
            var gigId = line.substring(line.lastIndexOf('/') + 1);
            seen.put(gigId, Long.parseLong(line.substring(0, blank)));
        }
        if (seen.size() != number || lines.size() != number) {
            throw new IllegalStateException("%d of %d notifications were shown, %d of them twice"
                    .formatted(seen.size(), number, lines.size() - seen.size()));
        }
        return seen;
    }

    private List<Figure> figures(
            List<Review> counted, Map<String, Long> asked, Map<String, Long> answered, Map<String, Long> seen) {
        var shown = millis(counted, asked, seen);
        return List.of(
                Figure.context("events per second", settings.rate(EVENTS_PER_SECOND), "1/s"),
                Figure.context("notifications", counted.size(), ""),
                Figure.context(
                        "asked to written on the review topic, p50",
                        Statistics.median(millis(counted, asked, answered)),
                        "ms"),
                Figure.context("asked to shown on the socket, p50", Statistics.median(shown), "ms"),
                settings.atRate(Figure.atMost(
                        "asked to shown on the socket, p99",
                        Statistics.quantile(shown, 0.99),
                        "ms",
                        MOST_MILLIS_AT_P99)));
    }

    private static List<Double> millis(List<Review> counted, Map<String, Long> from, Map<String, Long> to) {
        return counted.stream()
                .map(review -> (double) (to.get(review.gigId()) - from.get(review.gigId())))
                .toList();
    }
}
