package dev.gigstream.orders.order.timer;

import dev.gigstream.orders.order.OrderTimers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Shows by how much the clock is behind, and how often it failed at an order. */
final class TimerMeters {

    private final OrderTimers timers;
    private final Clock clock;
    private final Counter failures;
    private volatile double overdueSeconds;
    private volatile double sagaSeconds;

    TimerMeters(OrderTimers timers, Clock clock, MeterRegistry registry) {
        this.timers = timers;
        this.clock = clock;
        this.failures = Counter.builder("orders.timers.failures")
                .description("Timers that failed and were set aside for a while")
                .register(registry);
        Gauge.builder("orders.timers.overdue.seconds", () -> overdueSeconds)
                .description("By how much the longest waiting timer is late")
                .register(registry);
        Gauge.builder("orders.saga.age.seconds", () -> sagaSeconds)
                .description("How long the order has waited for payment-service that has waited longest")
                .register(registry);
    }

    void failed() {
        failures.increment();
    }

    /** Also those set aside count. */
    void look() {
        Instant now = clock.instant();
        overdueSeconds = seconds(timers.next(now, Set.of()), now);
        sagaSeconds = seconds(timers.longestAwaitedPayment(), now);
    }

    private static double seconds(Optional<Instant> since, Instant now) {
        return since.map(then -> Duration.between(then, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
