package dev.gigstream.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** What operators see of an outbox; gauges show the last look at the store and never ask it themselves. */
final class RelayMeters {
    private final Clock clock;
    private final Counter published;
    private final Counter failures;
    private volatile Backlog backlog = Backlog.EMPTY;

    RelayMeters(MeterRegistry registry, Clock clock, HeldKeys held) {
        this.clock = clock;
        this.published = Counter.builder("outbox.published")
                .description("Messages readers can see")
                .register(registry);
        this.failures = Counter.builder("outbox.failures")
                .description("Batches that could not be sent or marked")
                .register(registry);
        Gauge.builder("outbox.pending", this, meters -> meters.backlog.pending())
                .description("Messages that wait")
                .register(registry);
        Gauge.builder("outbox.age.seconds", this, RelayMeters::age)
                .description("Age of the oldest message that waits")
                .register(registry);
        Gauge.builder("outbox.held.keys", held, HeldKeys::size)
                .description("Keys held back because their next message is refused")
                .register(registry);
    }

    void published(int messages) {
        published.increment(messages);
    }

    void failed() {
        failures.increment();
    }

    void seen(Backlog now) {
        backlog = now;
    }

    private double age() {
        return backlog.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
