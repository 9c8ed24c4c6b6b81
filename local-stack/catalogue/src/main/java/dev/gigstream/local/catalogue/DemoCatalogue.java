package dev.gigstream.local.catalogue;

import dev.gigstream.local.catalogue.demo.DemoPeople;
import dev.gigstream.local.catalogue.load.Endpoints;
import dev.gigstream.local.catalogue.load.Progress;
import dev.gigstream.local.catalogue.load.StackLoader;
import dev.gigstream.local.catalogue.load.Tally;

/** Loads the demo catalogue: written by hand, the same in every installation. */
public final class DemoCatalogue {

    private DemoCatalogue() {}

    /** @param password of the demo logins; the other sellers have none and cannot log in */
    public static Tally load(Endpoints endpoints, String password, Progress progress) {
        try (StackLoader loader = new StackLoader(endpoints, progress)) {
            return loader.load(DemoPeople.all(password));
        }
    }
}
