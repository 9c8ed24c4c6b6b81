package dev.gigstream.outbox;

import static dev.gigstream.outbox.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RelayLoopTest {
    private final FakeStore store = new FakeStore();
    private final FakeBroker broker = new FakeBroker();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-01-01T00:00:10Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RelayLoop loop = loop();

    @Test
    void publishesInTheOrderOfTheStore() {
        store.with(message("1", "a"), message("2", "b"), message("3", "a"));

        loop.step();

        assertThat(broker.committedIds()).containsExactly("1", "2", "3");
        assertThat(store.waitingIds()).isEmpty();
    }

    @Test
    void sendsKeyPayloadHeadersAndTimeAsTheyWereWritten() {
        store.with(message("1", "a"));

        loop.step();

        ProducerRecord<String, byte[]> record = broker.committed().getFirst();
        assertThat(record.topic()).isEqualTo(Messages.TOPIC);
        assertThat(record.key()).isEqualTo("a");
        assertThat(record.value()).asString().isEqualTo("payload of 1");
        assertThat(record.timestamp())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
        assertThat(record.headers()).extracting(header -> header.key()).containsExactly("event-id", "traceparent");
    }

    @Test
    void letsMessagesComeTogetherOnlyAfterABatch() {
        loop.step();
        assertThat(loop.gathering()).isZero();
        store.with(message("1", "a"));

        loop.step();

        Duration period = RelayPolicy.DEFAULT.batchPeriod();
        assertThat(loop.gathering()).isEqualTo(period);
        clock.advance(period.minusMillis(1));
        assertThat(loop.gathering()).isEqualTo(Duration.ofMillis(1));
        clock.advance(Duration.ofDays(1));
        assertThat(loop.gathering()).isZero();
        clock.advance(Duration.ofDays(-3));
        assertThat(loop.gathering()).isEqualTo(period);
    }

    @Test
    void sendsTheSameEventAgainAfterACrashBetweenSendAndMark() {
        store.with(message("1", "a"));
        store.failMarks();
        loop.step();
        store.comeBack();

        loop().step();

        assertThat(broker.committedIds()).containsExactly("1", "1");
        assertThat(broker.committed().getFirst()).isEqualTo(broker.committed().getLast());
        assertThat(store.waitingIds()).isEmpty();
    }

    @Test
    void marksBeforeItReadsOnWhenOnlyTheMarkFailed() {
        store.with(message("1", "a"));
        store.failMarks();
        loop.step();
        store.comeBack();

        loop.step();

        assertThat(broker.committedIds()).containsExactly("1");
        assertThat(store.waitingIds()).isEmpty();
    }

    @Test
    void aFailingKeyHoldsBackOnlyItself() {
        store.with(message("1", "bad"), message("2", "good"), message("3", "bad"), message("4", "good"));
        broker.refuse("bad");

        loop.step();
        loop.step();

        assertThat(broker.committedIds()).containsExactly("2", "4");
        assertThat(store.waitingIds()).containsExactly("1", "3");
        assertThat(meters.get("outbox.held.keys").gauge().value()).isEqualTo(1);
    }

    @Test
    void oneKeyNeverOvertakesItself() {
        store.with(message("1", "a"), message("2", "b"), message("3", "a"));
        broker.refuse("b");
        loop.step();
        store.with(message("4", "b"));
        loop.step();
        broker.accept("b");
        clock.advance(Duration.ofMinutes(1));

        loop.step();

        assertThat(broker.committedIds()).containsExactly("1", "3", "2", "4");
    }

    @Test
    void triesARefusedKeyAgainLaterAndNeverDropsIt() {
        store.with(message("1", "bad"));
        broker.refuse("bad");
        for (int tries = 0; tries < 50; tries++) {
            loop.step();
            clock.advance(Duration.ofMinutes(1));
        }
        broker.accept("bad");

        loop.step();

        assertThat(broker.committedIds()).containsExactly("1");
        assertThat(meters.get("outbox.held.keys").gauge().value()).isZero();
    }

    @Test
    void waitsLongerEachTimeTheBrokerIsAway() {
        store.with(message("1", "a"));
        broker.goAway();

        assertThat(loop.step()).isEqualTo(Duration.ofMillis(100));
        assertThat(loop.step()).isEqualTo(Duration.ofMillis(200));
        assertThat(loop.step()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void losesNothingWhileTheBrokerIsAway() {
        store.with(message("1", "a"), message("2", "a"));
        broker.goAway();
        for (int tries = 0; tries < 100; tries++) {
            assertThat(loop.step()).isLessThanOrEqualTo(RelayPolicy.DEFAULT.longestDelay());
        }
        broker.comeBack();

        loop.step();

        assertThat(broker.committedIds()).containsExactly("1", "2");
    }

    @Test
    void losesNothingWhileTheStoreIsAway() {
        store.with(message("1", "a"));
        store.goAway();
        loop.step();
        loop.step();
        store.comeBack();

        loop.step();

        assertThat(broker.committedIds()).containsExactly("1");
    }

    @Test
    void connectsBeforeThereIsAnythingToSend() {
        loop.step();

        assertThat(broker.opened()).isEqualTo(1);
    }

    @Test
    void doesNothingWhileAnotherHasTheLease() {
        store.with(message("1", "a"));
        store.giveLeaseToRival(true);

        loop.step();

        assertThat(broker.opened()).isZero();
        assertThat(store.waitingIds()).containsExactly("1");
    }

    @Test
    void stopsAtOnceWhenItLosesTheLease() {
        loop.step();
        store.with(message("1", "a"));
        store.giveLeaseToRival(true);
        clock.advance(RelayPolicy.DEFAULT.leaseTtl());

        loop.step();

        assertThat(broker.committedIds()).isEmpty();
    }

    @Test
    void asksForTheLeaseAgainInGoodTime() {
        loop.step();
        clock.advance(RelayPolicy.DEFAULT.leaseTtl().dividedBy(2));

        loop.step();

        assertThat(store.leases()).hasSize(2);
    }

    @Test
    void showsHowOldTheOldestMessageIs() {
        store.with(message("1", "a"));
        broker.goAway();

        loop.step();

        assertThat(meters.get("outbox.age.seconds").gauge().value()).isEqualTo(10.0);
        assertThat(meters.get("outbox.pending").gauge().value()).isEqualTo(1.0);
    }

    @Test
    void countsWhatReadersCanSee() {
        store.with(message("1", "a"), message("2", "b"));

        loop.step();

        assertThat(meters.get("outbox.published").counter().count()).isEqualTo(2.0);
    }

    private RelayLoop loop() {
        return new RelayLoop(store, new BatchSender(broker), RelayPolicy.DEFAULT, new WakeSignal(), meters, clock);
    }
}
