package dev.gigstream.model.world;

/** The process ends here; no handler of exceptions sees it. */
public final class Crash extends Error {
    Crash(Fault where) {
        super(where.name(), null, false, false);
    }
}
