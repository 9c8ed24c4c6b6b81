package dev.gigstream.bench.startup;

import dev.gigstream.bench.Figure;
import dev.gigstream.bench.Measurement;
import dev.gigstream.bench.stack.BenchStack;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How long {@code gigstream up} takes on a built tree, and what all of it weighs. */
public final class StartupBench implements Measurement {
    private static final double MOST_SECONDS = 120;
    private static final double MOST_MEBIBYTES = 5 * 1024;

    private final BenchStack stack;

    public StartupBench(BenchStack stack) {
        this.stack = stack;
    }

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        // The first start unpacks and makes data folders; the second is what a developer sees each morning.
        var first = seconds();
        stack.down();
        var again = seconds();
        return List.of(
                Figure.context("up, first start of a built tree", first, "s"),
                Figure.atMost("up, built tree", again, "s", MOST_SECONDS),
                Figure.atMost(
                        "resident memory, all processes", stack.residentBytes() / 1048576.0, "MiB", MOST_MEBIBYTES));
    }

    private double seconds() throws IOException, InterruptedException {
        var start = System.nanoTime();
        stack.up();
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
    }
}
