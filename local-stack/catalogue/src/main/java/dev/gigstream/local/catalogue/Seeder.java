package dev.gigstream.local.catalogue;

import dev.gigstream.local.catalogue.load.Endpoints;
import dev.gigstream.local.catalogue.load.Progress;
import dev.gigstream.local.catalogue.load.StackLoader;
import dev.gigstream.local.catalogue.load.Tally;
import dev.gigstream.local.catalogue.seed.MadeUpPeople;

/** Loads any number of made-up gigs; the same number and seed load the same ones, so that a second run adds nothing. */
public final class Seeder {

    private Seeder() {}

    /** @param currency of all prices, whose shape is that of euros */
    public static Tally seed(Endpoints endpoints, int gigs, long seed, String currency, Progress progress) {
        try (StackLoader loader = new StackLoader(endpoints, progress)) {
            return loader.load(() -> new MadeUpPeople(gigs, seed, currency));
        }
    }
}
