package dev.gigstream.local.supervisor.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final TickingClock clock = new TickingClock();
    private final BackOff backOff = new BackOff(clock);

    @Test
    void waitsForNothingBeforeTheFirstFailure() {
        assertThat(backOff.delay()).isZero();
    }

    @Test
    void doublesWithEachFailureUpToABound() {
        backOff.failed();
        assertThat(backOff.delay()).isEqualTo(Duration.ofSeconds(1));

        backOff.failed();
        backOff.failed();
        assertThat(backOff.delay()).isEqualTo(Duration.ofSeconds(4));

        for (int more = 0; more < 100; more++) {
            backOff.failed();
        }
        assertThat(backOff.delay()).isEqualTo(BackOff.LONGEST);
    }

    @Test
    void forgetsAfterAHealthyMinute() {
        backOff.failed();
        backOff.failed();
        backOff.healthy();
        clock.pass(BackOff.HEALTHY_AGAIN);

        backOff.failed();

        assertThat(backOff.failures()).isEqualTo(1);
    }

    @Test
    void remembersWhenHealthWasShort() {
        backOff.failed();
        backOff.healthy();
        clock.pass(Duration.ofSeconds(59));

        backOff.failed();

        assertThat(backOff.failures()).isEqualTo(2);
    }
}
