package dev.gigstream.insights.figures;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A gig and the hours in which something happened with it, none older than three days before the newest.
 *
 * @param changes grows with each change
 * @param facts null before anything was heard of the gig
 * @param hours by hour since the epoch
 */
public record GigCard(long changes, GigFacts facts, SortedMap<Long, Pulse> hours) {
    /** More than late events are waited for, so that an hour that can still change is never forgotten. */
    static final long KEPT_HOURS = Duration.ofDays(3).toHours();

    public static final GigCard UNKNOWN = new GigCard(0, null, new TreeMap<>());

    public GigCard {
        hours = Collections.unmodifiableSortedMap(newest(hours));
    }

    public GigCard describe(GigFacts told) {
        return facts == null || told.version() > facts.version() ? new GigCard(changes + 1, told, hours) : this;
    }

    /** The gig is erased: its category stays for what money it moved. */
    public GigCard erase() {
        return facts == null
                ? this
                : new GigCard(
                        changes + 1, new GigFacts(Long.MAX_VALUE, facts.sellerId(), facts.category(), false), hours);
    }

    public GigCard see(long hour, long views, long clicks) {
        return with(hour, at(hour).withSeen(views, clicks));
    }

    public GigCard order(long hour, long more) {
        return with(hour, at(hour).withOrders(more));
    }

    public Pulse at(long hour) {
        return hours.getOrDefault(hour, Pulse.NONE);
    }

    private GigCard with(long hour, Pulse pulse) {
        SortedMap<Long, Pulse> changed = new TreeMap<>(hours);
        changed.put(hour, pulse);
        return new GigCard(changes + 1, facts, changed);
    }

    private static SortedMap<Long, Pulse> newest(SortedMap<Long, Pulse> hours) {
        SortedMap<Long, Pulse> kept = new TreeMap<>(hours);
        return kept.isEmpty() ? kept : new TreeMap<>(kept.tailMap(kept.lastKey() - KEPT_HOURS));
    }
}
