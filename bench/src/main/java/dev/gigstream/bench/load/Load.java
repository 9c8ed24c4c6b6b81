package dev.gigstream.bench.load;

/**
 * What a round of load saw.
 *
 * @param requestsPerSecond answered requests per second
 * @param p50Millis median latency
 * @param p99Millis 99th percentile of latency
 * @param failures answers other than 2xx or 3xx, and connections that broke
 */
public record Load(double requestsPerSecond, double p50Millis, double p99Millis, long failures) {
    /** @throws IllegalStateException when anything failed, because its speed would mean nothing */
    public Load clean(String what) {
        if (failures > 0) {
            throw new IllegalStateException(failures + " requests failed: " + what);
        }
        return this;
    }
}
