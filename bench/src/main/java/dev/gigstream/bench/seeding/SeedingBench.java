package dev.gigstream.bench.seeding;

import dev.gigstream.bench.BenchSettings;
import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.stack.BenchStack;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Seeds gigs through the event path and waits until the search has all of them. People come first; the gigs alone are
 * timed from the moment the last of their people is in.
 */
public final class SeedingBench implements Measurement {
    private static final double LEAST_GIGS_PER_SECOND = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Pattern GIGS_ALONE = Pattern.compile("the gigs alone in ([0-9.]+) s");

    private final BenchSettings settings;
    private final BenchStack stack;

    public SeedingBench(BenchSettings settings, BenchStack stack) {
        this.settings = settings;
        this.stack = stack;
    }

    @Override
    public String name() {
        return "seeding";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        stack.up();
        var gateway = new Gateway(stack.url("gateway"));
        var before = searchable(gateway);
        var start = System.nanoTime();
        var said = stack.seed(settings.gigs());
        var seeded = System.nanoTime();
        awaitSearchable(gateway, before + settings.gigs());
        var found = System.nanoTime();
        return List.of(
                Figure.context("gigs seeded", settings.gigs(), "gigs"),
                Figure.context("accepted by the services", settings.gigs() / seconds(start, seeded), "gigs/s"),
                Figure.context(
                        "from nothing to searchable, sellers and stars included",
                        settings.gigs() / seconds(start, found),
                        "gigs/s"),
                Figure.atLeast(
                        "the gigs alone: accepted, published, joined and searchable",
                        settings.gigs() / (secondsOfGigs(said) + seconds(seeded, found)),
                        "gigs/s",
                        LEAST_GIGS_PER_SECOND));
    }

    private static double secondsOfGigs(String said) {
        var seconds = GIGS_ALONE.matcher(said);
        if (!seconds.find()) {
            throw new IllegalStateException("The seeding does not say how long the gigs took: " + said);
        }
        return Double.parseDouble(seconds.group(1));
    }

    private static void awaitSearchable(Gateway gateway, long wanted) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (searchable(gateway) < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(searchable(gateway) + " of " + wanted + " gigs are searchable");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static long searchable(Gateway gateway) throws IOException, InterruptedException {
        return gateway.get("/api/v1/search/gigs?limit=1").path("total").asLong();
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
