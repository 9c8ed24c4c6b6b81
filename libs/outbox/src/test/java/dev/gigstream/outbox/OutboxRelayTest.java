package dev.gigstream.outbox;

import static dev.gigstream.outbox.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.testkit.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {
    private static final RelayPolicy NEVER_POLLS = new RelayPolicy(
            500, Duration.ZERO, Duration.ofDays(1), Duration.ofDays(1), Duration.ofMillis(1), Duration.ofMillis(5));

    private final FakeStore store = new FakeStore();
    private final FakeBroker broker = new FakeBroker();
    private final MutableClock clock = MutableClock.atNoon();
    private final OutboxRelay relay =
            new OutboxRelay(store, broker, NEVER_POLLS, new SimpleMeterRegistry(), clock, true);

    @AfterEach
    void stop() {
        relay.stop();
    }

    @Test
    void publishesWhenItIsWoken() {
        relay.start();
        await().until(() -> !store.leases().isEmpty());
        store.with(message("1", "a"));

        relay.wake();

        await().untilAsserted(() -> assertThat(broker.committedIds()).containsExactly("1"));
    }

    @Test
    void publishesWhatWasLeftByAnEarlierLife() {
        store.with(message("1", "a"));

        relay.start();

        await().untilAsserted(() -> assertThat(broker.committedIds()).containsExactly("1"));
    }

    @Test
    void catchesUpByItselfWhenTheBrokerComesBack() {
        store.with(message("1", "a"));
        broker.goAway();
        relay.start();
        await().until(() -> broker.opened() > 2);

        broker.comeBack();

        await().untilAsserted(() -> assertThat(broker.committedIds()).containsExactly("1"));
    }

    @Test
    void givesTheLeaseBackWhenItStops() {
        relay.start();
        await().until(() -> !store.leases().isEmpty());

        relay.stop();

        assertThat(store.leases()).last().isEqualTo("given back");
        assertThat(relay.isRunning()).isFalse();
    }

    @Test
    void startsAgainAfterAStop() {
        relay.start();
        relay.stop();
        store.with(message("1", "a"));

        relay.start();

        await().untilAsserted(() -> assertThat(broker.committedIds()).containsExactly("1"));
    }

    @Test
    void isHeardOfWhileItLivesAndWhenItIsStopped() {
        relay.start();
        await().until(() -> !store.leases().isEmpty());
        assertThat(relay.lostSince()).isEmpty();

        relay.stop();
        clock.advance(Duration.ofDays(7));

        assertThat(relay.lostSince()).isEmpty();
    }

    @Test
    void isMissedWhenItsThreadHasDied() {
        store.kill();

        relay.start();

        await().dontCatchUncaughtExceptions()
                .untilAsserted(() -> assertThat(relay.lostSince()).contains(clock.instant()));
    }

    @Test
    void isMissedWhenItDoesNotComeRound() {
        relay.start();
        await().until(() -> !store.leases().isEmpty());
        Instant last = clock.instant();

        clock.advance(Duration.ofDays(2));

        assertThat(relay.lostSince()).contains(last);
    }
}
