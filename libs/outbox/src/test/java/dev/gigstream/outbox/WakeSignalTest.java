package dev.gigstream.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WakeSignalTest {
    private static final Duration VERY_LONG = Duration.ofHours(1);

    private final WakeSignal signal = new WakeSignal();

    @Test
    void remembersACallNobodyWaitedFor() throws InterruptedException {
        signal.call();

        signal.await(VERY_LONG);
    }

    @Test
    void keepsACallThatCameDuringAPause() throws InterruptedException {
        signal.call();
        signal.pause(Duration.ofMillis(1));

        signal.await(VERY_LONG);
    }

    @Test
    void endsAPauseWhenAllIsOver() throws InterruptedException {
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                signal.pause(VERY_LONG);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        signal.end();

        assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
    }
}
