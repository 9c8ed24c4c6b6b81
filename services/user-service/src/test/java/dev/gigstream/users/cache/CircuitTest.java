package dev.gigstream.users.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final Circuit circuit = new Circuit(Duration.ofSeconds(1), nanos::get);

    @Test
    void oneFailureKeepsEverybodyAwayForThePause() {
        circuit.failed();

        assertThat(circuit.permits()).isFalse();
    }

    @Test
    void afterThePauseOneCallerTries() {
        circuit.failed();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(circuit.permits()).isTrue();
        assertThat(circuit.permits()).isFalse();
    }

    @Test
    void successLetsEverybodyIn() {
        circuit.failed();
        circuit.succeeded();

        assertThat(circuit.permits()).isTrue();
        assertThat(circuit.permits()).isTrue();
    }
}
