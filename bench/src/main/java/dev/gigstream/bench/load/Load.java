package dev.gigstream.bench.load;

import dev.gigstream.bench.Statistics;
import java.time.Duration;
import java.util.List;

/**
 * What a round of load saw.
 *
 * @param requests how many were answered
 * @param requestsPerSecond answered requests per second
 * @param p50Millis median latency
 * @param p99Millis 99th percentile of latency
 * @param failures answers other than 2xx or 3xx, and connections that broke
 */
public record Load(long requests, double requestsPerSecond, double p50Millis, double p99Millis, long failures) {
    /** Of what was done without a failure. */
    static Load of(List<Double> millis, Duration took) {
        return new Load(
                millis.size(),
                millis.size() / (took.toNanos() / 1e9),
                Statistics.median(millis),
                Statistics.quantile(millis, 0.99),
                0);
    }

    /** @throws IllegalStateException when anything failed, because its speed would mean nothing */
    public Load clean(String what) {
        if (failures > 0) {
            throw new IllegalStateException(failures + " requests failed: " + what);
        }
        return this;
    }
}
