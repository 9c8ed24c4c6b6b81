package dev.gigstream.gigindex.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says since when the index cannot be written, and why. */
final class IndexerHealth implements HealthIndicator {
    private final Clock clock;
    private volatile Trouble trouble;

    IndexerHealth(Clock clock) {
        this.clock = clock;
    }

    void works() {
        trouble = null;
    }

    void fails(Exception cause) {
        Trouble known = trouble;
        trouble = new Trouble(known == null ? clock.instant() : known.since(), cause.getMessage());
    }

    /** How long documents have been waiting for Elasticsearch or the registry; zero when they are not. */
    Duration waiting() {
        Trouble known = trouble;
        return known == null ? Duration.ZERO : Duration.between(known.since(), clock.instant());
    }

    @Override
    public Health health() {
        Trouble known = trouble;
        return known == null
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("since", known.since().toString())
                        .withDetail("cause", known.cause())
                        .build();
    }

    private record Trouble(Instant since, String cause) {}
}
