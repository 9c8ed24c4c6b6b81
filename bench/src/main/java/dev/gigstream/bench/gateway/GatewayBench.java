package dev.gigstream.bench.gateway;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.Statistics;
import dev.gigstream.bench.load.Load;
import dev.gigstream.bench.load.Wrk;
import dev.gigstream.bench.load.Wrk.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The gateway with its RS256 check in front of a trivial backend, beside HAProxy doing the same check, and beside the same
 * gateway verifying each token anew. The three take turns, so that a machine that slows down slows all of them.
 */
public final class GatewayBench implements Measurement {
    private static final int CONNECTIONS = 64;
    private static final double LEAST_SHARE_OF_HAPROXY = 0.35;
    private static final double MOST_MILLIS_AT_P99 = 30;
    private static final String HAPROXY = "HAProxy, RS256 verified at each request";
    private static final String CACHED = "gateway, verified tokens cached";
    private static final String ANEW = "gateway, each token verified anew";

    private final BenchSettings settings;

    public GatewayBench(BenchSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Figure> measure() throws IOException {
        var folder = settings.work().resolve("gateway");
        var keys = SigningKeyFiles.create(folder.resolve("keys"));
        try (var backend = TrivialBackend.start(folder);
                var haproxy = HaProxy.start(folder, keys, backend.port());
                var cached = MeasuredGateway.start(settings, folder, keys, backend.port(), true);
                var anew = MeasuredGateway.start(settings, folder, keys, backend.port(), false)) {
            var targets = new LinkedHashMap<String, URI>();
            targets.put(HAPROXY, haproxy.url());
            targets.put(CACHED, cached.url());
            targets.put(ANEW, anew.url());
            return figures(takeTurns(targets, keys, new Wrk(folder, CONNECTIONS)));
        }
    }

    private Map<String, List<Load>> takeTurns(Map<String, URI> targets, SigningKeyFiles keys, Wrk wrk)
            throws IOException {
        var loads = new LinkedHashMap<String, List<Load>>();
        // Two turns warm up: the first compiles, the second settles.
        for (var round = -2; round < settings.rounds(); round++) {
            for (var target : targets.entrySet()) {
                var authorization = "Authorization: Bearer " + keys.token();
                var load = wrk.run(
                                target.getValue(),
                                List.of(Request.get("/bench/")),
                                List.of(authorization),
                                settings.seconds())
                        .clean(target.getKey());
                if (round >= 0) {
                    loads.computeIfAbsent(target.getKey(), key -> new ArrayList<>())
                            .add(load);
                }
            }
        }
        return loads;
    }

    private static List<Figure> figures(Map<String, List<Load>> loads) {
        var figures = new ArrayList<Figure>();
        loads.forEach((name, rounds) -> {
            figures.add(Figure.context(name, median(rounds, Load::requestsPerSecond), "req/s"));
            figures.add(Figure.context(name + ", p50", median(rounds, Load::p50Millis), "ms"));
        });
        figures.add(
                Figure.atMost("gateway, p99", median(loads.get(CACHED), Load::p99Millis), "ms", MOST_MILLIS_AT_P99));
        figures.add(Figure.atLeast("gateway / HAProxy", ratio(loads, CACHED, HAPROXY), "", LEAST_SHARE_OF_HAPROXY));
        figures.add(Figure.context("cached / verified anew", ratio(loads, CACHED, ANEW), ""));
        return figures;
    }

    private static double median(List<Load> rounds, ToDoubleFunction<Load> value) {
        return Statistics.median(rounds.stream().map(value::applyAsDouble).toList());
    }

    /** Median of the ratios round by round, which drift of the machine touches least. */
    private static double ratio(Map<String, List<Load>> loads, String one, String other) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < loads.get(one).size(); round++) {
            ratios.add(loads.get(one).get(round).requestsPerSecond()
                    / loads.get(other).get(round).requestsPerSecond());
        }
        return Statistics.median(ratios);
    }
}
