package dev.gigstream.search.trend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which gigs are rising: clicks and orders of the last days, half as much worth every twelve hours. Bounded; of too many the
 * ones that rise least are forgotten. One thread tells, any may ask.
 */
public final class Trends {
    static final int MOST = 10_000;

    private static final double HALVED_IN = Duration.ofHours(12).toSeconds();
    private static final double ORDER = 10;
    private static final Duration RANKED_FOR = Duration.ofSeconds(2);

    private final Map<String, Trend> trends = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Ranked ranked = new Ranked(Instant.MIN, List.of());

    public Trends(Clock clock) {
        this.clock = clock;
    }

    /** What happened within an hour. */
    public record Hour(Instant startsAt, long clicks, long orders) {}

    /** The hours of a gig, in its newest version. */
    public record Trend(long version, List<Hour> hours) {}

    private record Ranked(Instant until, List<String> gigIds) {}

    public void hear(String gigId, Trend told) {
        trends.merge(gigId, told, (known, other) -> other.version() > known.version() ? other : known);
        if (trends.size() > MOST + MOST / 10) {
            List<String> all = rank(clock.instant());
            all.subList(MOST, all.size()).forEach(trends::remove);
        }
    }

    public void forget(String gigId) {
        trends.remove(gigId);
    }

    /** At most so many ids, the one that rises most first. Up to two seconds old, so that asking often costs nothing. */
    public List<String> rising(int most) {
        Instant now = clock.instant();
        Ranked known = ranked;
        if (!now.isBefore(known.until())) {
            known = new Ranked(now.plus(RANKED_FOR), rank(now));
            ranked = known;
        }
        return known.gigIds().subList(0, Math.min(most, known.gigIds().size()));
    }

    private List<String> rank(Instant now) {
        record Scored(String gigId, double score) {}
        return trends.entrySet().stream()
                .map(entry -> new Scored(entry.getKey(), score(entry.getValue(), now)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::gigId))
                .map(Scored::gigId)
                .toList();
    }

    private static double score(Trend trend, Instant now) {
        return trend.hours().stream()
                .mapToDouble(hour -> {
                    long age =
                            Math.max(0, Duration.between(hour.startsAt(), now).toSeconds());
                    return (hour.clicks() + ORDER * hour.orders()) * Math.pow(2, -age / HALVED_IN);
                })
                .sum();
    }
}
