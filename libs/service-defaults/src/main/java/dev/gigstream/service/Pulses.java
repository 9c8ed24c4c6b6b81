package dev.gigstream.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Shows when a thread that works in the background is dead or stuck: nobody else would notice, for requests are answered
 * all the same. The instance stays ready, because sending requests elsewhere does not help its workers.
 */
public final class Pulses implements HealthIndicator {
    private final Clock clock;
    private final MeterRegistry meters;
    private final List<Pulse> all = new CopyOnWriteArrayList<>();

    public Pulses(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /** @param longestSilence longer than any round takes that goes well */
    public Pulse of(String worker, Duration longestSilence) {
        Pulse pulse = new Pulse(worker, longestSilence, clock);
        all.add(pulse);
        Gauge.builder("worker.silence.seconds", pulse, any -> any.silence().toMillis() / 1000.0)
                .tag("worker", worker)
                .description("How long nothing was heard of a thread that works in the background")
                .register(meters);
        return pulse;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Pulse pulse : all) {
            pulse.lostSince().ifPresent(since -> health.down().withDetail(pulse.worker(), "silent since " + since));
        }
        return health.build();
    }
}
