package dev.gigstream.local.demo;

import java.time.Duration;
import java.util.List;

/** Where happenings come from. */
@FunctionalInterface
interface Source {

    /** Those that came since the last call, waiting a while for the first. */
    List<Happening> next(Duration time);
}
