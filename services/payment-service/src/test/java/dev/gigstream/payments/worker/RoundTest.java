package dev.gigstream.payments.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.service.Pulses;
import dev.gigstream.testkit.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class RoundTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final Pulses pulses = new Pulses(clock, new SimpleMeterRegistry());
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void goesOnAfterARoundThatFailed() {
        Round round = round(() -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("the database is away");
        });

        round.start();

        await().until(() -> rounds.get() > 2);
        round.stop();
    }

    @Test
    void endsAndBeginsAgain() {
        Round round = round(rounds::incrementAndGet);
        round.start();
        round.stop();
        int atTheStop = rounds.get();

        round.start();

        await().until(() -> rounds.get() > atTheStop);
        round.stop();
        clock.advance(Duration.ofDays(1));
        assertThat(pulses.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isMissedWhenItsThreadHasDied() {
        Round round = round(() -> {
            rounds.incrementAndGet();
            throw new StackOverflowError();
        });
        round.start();
        await().dontCatchUncaughtExceptions().until(() -> rounds.get() == 1);

        clock.advance(Duration.ofDays(1));

        assertThat(pulses.health().getDetails()).containsOnlyKeys("round");
    }

    private Round round(Runnable work) {
        return new Round("round", Duration.ofMillis(1), work, pulses.of("round", Duration.ofMinutes(1)));
    }
}
