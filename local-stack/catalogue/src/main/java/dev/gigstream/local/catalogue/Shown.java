package dev.gigstream.local.catalogue;

import dev.gigstream.local.catalogue.load.Progress;
import dev.gigstream.local.catalogue.load.Tally;
import java.io.PrintStream;
import java.time.Duration;

/** Prints what is loaded so far and tells how long all of it took, and the gigs alone, which come after the people. */
final class Shown implements Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();
    private long gigsBegan = began;

    Shown(PrintStream out) {
        this.out = out;
    }

    @Override
    public void loaded(Tally soFar) {
        if (soFar.gigs() == 0) {
            gigsBegan = System.nanoTime();
        }
        out.println("  %,d people, %,d gigs, %,d reviews".formatted(soFar.people(), soFar.gigs(), soFar.reviews()));
    }

    String summary(Tally tally) {
        double seconds = secondsSince(began);
        return ("%,d gigs of %,d people loaded in %.1f s (%,.0f gigs/s), the gigs alone in %.1f s;"
                        + " %,d of them were there already.")
                .formatted(
                        tally.gigs(),
                        tally.people(),
                        seconds,
                        tally.gigs() / seconds,
                        secondsSince(gigsBegan),
                        tally.present());
    }

    private static double secondsSince(long time) {
        return Math.max(0.001, Duration.ofNanos(System.nanoTime() - time).toMillis() / 1000.0);
    }
}
