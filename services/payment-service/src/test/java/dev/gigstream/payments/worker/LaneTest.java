package dev.gigstream.payments.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.service.Pulse;
import dev.gigstream.service.Pulses;
import dev.gigstream.testkit.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class LaneTest {

    private static final int WIDTH = 2;

    private final MutableClock clock = MutableClock.atNoon();
    private final Pulses pulses = new Pulses(clock, new SimpleMeterRegistry());
    private final Pulse pulse = pulses.of("lane", Duration.ofMinutes(1));
    private final Queue<List<Integer>> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();

    @Test
    void goesOnAfterItWasGivenMoreThanItAskedFor() throws Exception {
        waiting.add(List.of(1, 2, 3, 4, 5));
        waiting.add(List.of(6));

        workOff(6);

        assertThat(done).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(mostAtWork).hasValueLessThanOrEqualTo(WIDTH);
    }

    @Test
    void goesOnAfterWorkThatFailed() throws Exception {
        waiting.add(List.of(-1, -2));
        waiting.add(List.of(1));

        workOff(3);

        assertThat(done).containsExactlyInAnyOrder(-1, -2, 1);
    }

    @Test
    void worksAgainAfterAStop() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Lane<Integer> lane = new Lane<>("lane", WIDTH, _ -> next(), _ -> both.countDown(), pulse);
        lane.start();
        lane.stop();
        waiting.add(List.of(1, 2));

        lane.start();

        assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
        lane.stop();
    }

    @Test
    void isMissedWhenItsThreadHasDied() {
        CountDownLatch asked = new CountDownLatch(1);
        Lane<Integer> lane = new Lane<>(
                "lane",
                WIDTH,
                _ -> {
                    asked.countDown();
                    throw new StackOverflowError();
                },
                _ -> {},
                pulse);
        lane.start();
        await().dontCatchUncaughtExceptions().until(() -> asked.getCount() == 0);

        clock.advance(Duration.ofMinutes(2));

        assertThat(pulses.health().getDetails()).containsOnlyKeys("lane");
    }

    @Test
    void isNotMissedAfterItEnded() throws Exception {
        waiting.add(List.of(1));
        workOff(1);

        clock.advance(Duration.ofMinutes(2));

        assertThat(pulses.health().getStatus()).isEqualTo(Status.UP);
    }

    private void workOff(int items) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(items);
        Lane<Integer> lane = new Lane<>(
                "lane",
                WIDTH,
                _ -> next(),
                item -> {
                    mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    try {
                        if (item < 0) {
                            throw new IllegalStateException("cannot be done");
                        }
                    } finally {
                        atWork.decrementAndGet();
                        done.add(item);
                        all.countDown();
                    }
                },
                pulse);
        lane.start();
        all.await(10, TimeUnit.SECONDS);
        lane.stop();
    }

    private List<Integer> next() {
        List<Integer> batch = waiting.poll();
        return batch == null ? List.of() : new ArrayList<>(batch);
    }
}
