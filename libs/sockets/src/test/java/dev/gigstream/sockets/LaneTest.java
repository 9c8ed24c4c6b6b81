package dev.gigstream.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Lane lane = new Lane();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void runsOneAfterTheOtherInTheirOrder() {
        List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
        lane.offer(this::waitAtTheGate);
        IntStream.range(0, 50).forEach(number -> lane.offer(() -> ran.add(number)));

        gate.countDown();
        await().until(lane::isIdle);

        assertThat(ran).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void takesNoMoreWhenItIsFull() {
        lane.offer(this::waitAtTheGate);

        long taken = IntStream.range(0, 200).filter(_ -> lane.offer(() -> {})).count();

        assertThat(taken).isBetween(63L, 64L);
        gate.countDown();
        await().until(lane::isIdle);
        assertThat(lane.offer(() -> {})).isTrue();
    }

    private void waitAtTheGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
