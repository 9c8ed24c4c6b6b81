package dev.gigstream.bench.logs;

import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.Statistics;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.stack.BenchStack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From the request that an error befalls until the error is found in Elasticsearch by its trace id. The database of the
 * accounts is away meanwhile, so that every login is one; a reader asks for the newest errors over and over.
 */
public final class LogsBench implements Measurement {
    private static final int ERRORS_PER_SECOND = 5;
    private static final int ERRORS = 150;
    private static final int WARM_UP = 25;
    private static final int UNAVAILABLE = 503;
    private static final double MOST_MILLIS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NEWEST =
            "/logs-gigstream-default/_search?ignore_unavailable=true&size=1000&sort=@timestamp:desc&_source=trace.id"
                    + "&q=service.name:%22auth-service%22";

    private final BenchStack stack;
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    public LogsBench(BenchStack stack) {
        this.stack = stack;
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public List<Figure> measure() throws Exception {
        var gateway = new Gateway(stack.up().url("gateway"));
        var elasticsearch = new Gateway(stack.url("elasticsearch"));
        stack.stop("mysql");
        try {
            failAndWatch(gateway, elasticsearch);
        } finally {
            stack.start("mysql");
        }

        var inOrder = new LinkedHashMap<String, Long>();
        asked.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .skip(WARM_UP)
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        List<Double> latencies = new ArrayList<>();
        inOrder.forEach((trace, from) -> latencies.add((seen.get(trace) - from) / 1e6));
        return List.of(
                Figure.context("errors per second", ERRORS_PER_SECOND, "1/s"),
                Figure.context("error happens to found, p50", Statistics.median(latencies), "ms"),
                Figure.atMost("error happens to found, p99", Statistics.quantile(latencies, 0.99), "ms", MOST_MILLIS),
                Figure.atMost("error happens to found, longest", Statistics.quantile(latencies, 1), "ms", MOST_MILLIS));
    }

    private void failAndWatch(Gateway gateway, Gateway elasticsearch) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            var ticks = clock.scheduleAtFixedRate(
                    () -> callers.submit(() -> fail(gateway)), 0, 1_000 / ERRORS_PER_SECOND, TimeUnit.MILLISECONDS);
            var deadline = System.nanoTime()
                    + Duration.ofSeconds(ERRORS / ERRORS_PER_SECOND)
                            .plus(PATIENCE)
                            .toNanos();
            while (!callers.isTerminated() || !seen.keySet().containsAll(asked.keySet())) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(seen.size() + " of " + asked.size() + " errors were found");
                }
                if (asked.size() >= ERRORS) {
                    ticks.cancel(false);
                    callers.shutdown();
                }
                look(elasticsearch);
            }
        }
    }

    private Void fail(Gateway gateway) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var answer = gateway.ask(
                "/api/v1/auth/login", Map.of("email", "nobody@example.org", "password", "of no use at all"));
        if (answer.status() != UNAVAILABLE) {
            throw new IllegalStateException("A login without a database is answered " + answer.status());
        }
        asked.put(answer.body().path("traceId").asString(), start);
        return null;
    }

    private void look(Gateway elasticsearch) throws IOException, InterruptedException {
        // Refused while the first error makes the data stream: nothing is found then.
        var hits = elasticsearch.ask(NEWEST).body().at("/hits/hits");
        var now = System.nanoTime();
        hits.forEach(hit -> seen.putIfAbsent(hit.at("/_source/trace/id").asString(), now));
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
}
