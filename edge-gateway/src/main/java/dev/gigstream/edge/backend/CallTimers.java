package dev.gigstream.edge.backend;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Times the calls to one service by the kind of their outcome; looked up once, because every request comes by. */
final class CallTimers {
    private static final String NAME = "edge.calls";
    /** What most answers have to keep to; alerts ask for the share that does. */
    private static final Duration OBJECTIVE = Duration.ofMillis(500);

    private final Timer[] byStatusClass = new Timer[6];
    private final Timer failed;

    CallTimers(MeterRegistry meters, String service) {
        for (int hundreds = 1; hundreds < byStatusClass.length; hundreds++) {
            byStatusClass[hundreds] = timer(meters, service, hundreds + "xx");
        }
        this.failed = timer(meters, service, "failed");
    }

    void answered(int status, long nanos) {
        byStatusClass[Math.clamp(status / 100, 1, 5)].record(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(long nanos) {
        failed.record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Timer timer(MeterRegistry meters, String service, String outcome) {
        return Timer.builder(NAME)
                .description("Calls from the edge to a service, until its answer begins")
                .tag("service", service)
                .tag("outcome", outcome)
                .serviceLevelObjectives(OBJECTIVE)
                .register(meters);
    }
}
