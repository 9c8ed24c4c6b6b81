package dev.gigstream.bench;

import java.nio.file.Path;

/**
 * What a run is asked to do.
 *
 * @param root the checkout
 * @param gigs gigs in the index while it is measured
 * @param rounds rounds of each load
 * @param seconds length of a round
 * @param races how many races are run
 * @param load percent of the promised rate at which things are begun, where a rate is promised
 * @param portOffset of the measured stack, beyond the ports of a user's stack and of the end-to-end tests'
 */
public record BenchSettings(Path root, int gigs, int rounds, int seconds, int races, int load, int portOffset) {
    /** How many a second to begin where this many are promised. */
    public int rate(int promised) {
        return Math.max(1, promised * load / 100);
    }

    /** What was measured at less than the promised rate keeps no promise. */
    public Figure atRate(Figure figure) {
        return load < 100 ? Figure.context(figure.name(), figure.value(), figure.unit()) : figure;
    }

    public Path work() {
        return root.resolve("target/bench");
    }

    Path results() {
        return work().resolve("results");
    }

    /** The runnable jar of a module that the build has packaged. */
    public Path app(String module) {
        var name = Path.of(module).getFileName() + "-1.0.0-SNAPSHOT-app.jar";
        return root.resolve(module).resolve("target").resolve(name);
    }
}
