package dev.gigstream.model.world;

import java.util.Map;
import java.util.TreeMap;

/** Counts what happened, so that a run can be asked whether it was worth something. */
public final class Tally {
    private final Map<String, Long> counts = new TreeMap<>();

    public void add(Object what) {
        counts.merge(name(what), 1L, Long::sum);
    }

    public void add(Tally other) {
        other.counts.forEach((what, count) -> counts.merge(what, count, Long::sum));
    }

    public long of(Object what) {
        return counts.getOrDefault(name(what), 0L);
    }

    private static String name(Object what) {
        return what instanceof Enum<?> one ? one.getDeclaringClass().getSimpleName() + "." + one : what.toString();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
