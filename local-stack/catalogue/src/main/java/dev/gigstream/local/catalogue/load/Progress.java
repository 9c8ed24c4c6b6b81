package dev.gigstream.local.catalogue.load;

/** Told after each part that was loaded. */
@FunctionalInterface
public interface Progress {

    /** Everything loaded so far. */
    void loaded(Tally soFar);
}
