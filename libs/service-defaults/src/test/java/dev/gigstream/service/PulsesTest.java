package dev.gigstream.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PulsesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MutableClock clock = MutableClock.atNoon();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Pulses pulses = new Pulses(clock, meters);
    private final Pulse pulse = pulses.of("timers", MINUTE);

    @Test
    void saysNothingOfAThreadThatWasNotStarted() {
        clock.advance(Duration.ofDays(1));

        assertThat(pulses.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isWellWhileTheThreadGoesRound() {
        pulses.of("other", MINUTE).beat();
        pulse.beat();
        clock.advance(MINUTE);

        assertThat(pulses.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void namesAThreadThatIsSilentForTooLong() {
        pulses.of("other", MINUTE.multipliedBy(2)).beat();
        pulse.beat();
        clock.advance(MINUTE.plusMillis(1));

        assertThat(pulses.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(pulses.health().getDetails()).containsOnlyKeys("timers");
        assertThat(meters.get("worker.silence.seconds")
                        .tag("worker", "timers")
                        .gauge()
                        .value())
                .isEqualTo(60.001);
    }

    @Test
    void expectsNothingOfAThreadThatEnded() {
        pulse.beat();
        pulse.ends();
        clock.advance(Duration.ofDays(1));

        assertThat(pulses.health().getStatus()).isEqualTo(Status.UP);
    }
}
