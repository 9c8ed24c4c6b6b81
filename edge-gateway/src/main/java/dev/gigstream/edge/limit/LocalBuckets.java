package dev.gigstream.edge.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Counts in this process alone; decides while Redis is away, so that a limit always holds. */
final class LocalBuckets {
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets;

    LocalBuckets(int subjects) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(subjects)
                .expireAfterAccess(FORGOTTEN)
                .build();
    }

    Decision take(String key, Limit limit) {
        ConsumptionProbe probe = buckets.get(key, _ -> full(limit)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Decision.ALLOWED
                : Decision.refused(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket full(Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.burst()).refillGreedy(1, Duration.ofNanos(limit.nanosPerRequest())))
                .build();
    }
}
