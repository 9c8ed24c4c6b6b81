package dev.gigstream.bench.search;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.Statistics;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.Load;
import dev.gigstream.bench.load.Wrk;
import dev.gigstream.bench.load.Wrk.Request;
import dev.gigstream.bench.stack.BenchStack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * Searches with facets through the gateway beside the very same queries sent to Elasticsearch directly; the queries are
 * recorded from a search service of this run, so nothing is rebuilt by hand.
 */
public final class SearchBench implements Measurement {
    private static final int CONNECTIONS = 16;
    private static final int QUERIES = 40;
    private static final int LEAST_HITS = 10;
    /** The compilers of both sides need some ten thousand searches to settle. */
    private static final int WARM_UPS = 8;

    private static final double LEAST_SHARE_OF_DIRECT = 0.6;

    private final BenchSettings settings;
    private final BenchStack stack;

    public SearchBench(BenchSettings settings, BenchStack stack) {
        this.settings = settings;
        this.stack = stack;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> measure() throws Exception {
        stack.up();
        var gateway = new Gateway(stack.url("gateway"));
        topUp(gateway);
        var folder = settings.work().resolve("search");
        var paths = searches(gateway);
        var direct = QueryRecorder.record(settings, folder, stack.url("elasticsearch"), paths);
        var through = paths.stream().map(Request::get).toList();
        var wrk = new Wrk(folder, CONNECTIONS);

        var throughGateway = new ArrayList<Load>();
        var atElasticsearch = new ArrayList<Load>();
        for (var round = -WARM_UPS; round < settings.rounds(); round++) {
            var one = run(wrk, stack.url("gateway"), through);
            var other = run(wrk, stack.url("elasticsearch"), direct);
            if (round >= 0) {
                throughGateway.add(one);
                atElasticsearch.add(other);
            }
        }
        return figures(gateway, throughGateway, atElasticsearch);
    }

    private void topUp(Gateway gateway) throws IOException, InterruptedException {
        var missing = settings.gigs() - total(gateway);
        if (missing > settings.gigs() / 100) {
            stack.seed((int) missing);
        }
    }

    private static long total(Gateway gateway) throws IOException, InterruptedException {
        return total(gateway, "/api/v1/search/gigs?limit=1");
    }

    private static long total(Gateway gateway, String search) throws IOException, InterruptedException {
        return gateway.get(search).path("total").asLong();
    }

    /**
     * Words from real titles, half of them with filters, so that the mix resembles what people send; each finds enough
     * to be answered by one query.
     */
    private static List<String> searches(Gateway gateway) throws IOException, InterruptedException {
        var paths = new LinkedHashSet<String>();
        var cursor = "";
        while (paths.size() < QUERIES) {
            var page = gateway.get("/api/v1/search/gigs?limit=100&sort=newest" + cursor);
            for (var item : page.path("items")) {
                var path = search(longestWord(item.path("title").asString()), paths.size() % 2 == 1);
                if (paths.size() < QUERIES && total(gateway, path) >= LEAST_HITS) {
                    paths.add(path);
                }
            }
            cursor = "&cursor=" + page.path("nextCursor").asString();
        }
        return List.copyOf(paths);
    }

    private static String search(String word, boolean filtered) {
        return "/api/v1/search/gigs?q="
                + URLEncoder.encode(word.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                + (filtered ? "&maxDeliveryDays=14&minRating=3" : "");
    }

    private static String longestWord(String title) {
        var longest = "";
        for (var word : title.split("[^\\p{L}]+")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }

    private Load run(Wrk wrk, URI target, List<Request> requests) throws IOException {
        return wrk.run(target, requests, List.of(), settings.seconds()).clean(target.toString());
    }

    private static List<Figure> figures(Gateway gateway, List<Load> through, List<Load> direct)
            throws IOException, InterruptedException {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < through.size(); round++) {
            ratios.add(
                    through.get(round).requestsPerSecond() / direct.get(round).requestsPerSecond());
        }
        return List.of(
                Figure.context("gigs in the index", total(gateway), "gigs"),
                Figure.context("Elasticsearch directly", requestsPerSecond(direct), "req/s"),
                Figure.context("through the gateway", requestsPerSecond(through), "req/s"),
                Figure.context(
                        "through the gateway, p99",
                        Statistics.median(through.stream().map(Load::p99Millis).toList()),
                        "ms"),
                Figure.atLeast("through the gateway / directly", Statistics.median(ratios), "", LEAST_SHARE_OF_DIRECT));
    }

    private static double requestsPerSecond(List<Load> loads) {
        return Statistics.median(loads.stream().map(Load::requestsPerSecond).toList());
    }
}
