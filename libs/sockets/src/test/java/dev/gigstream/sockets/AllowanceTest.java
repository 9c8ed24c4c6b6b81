package dev.gigstream.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Allowance allowance = new Allowance(2, 3, NOON);

    @Test
    void allowsABurstAndThenWhatComesWithTime() {
        long taken = IntStream.range(0, 10).filter(_ -> allowance.take(NOON)).count();

        assertThat(taken).isEqualTo(3);
        assertThat(allowance.take(NOON.plusMillis(400))).isFalse();
        assertThat(allowance.take(NOON.plusMillis(600))).isTrue();
        assertThat(allowance.take(NOON.plusMillis(600))).isFalse();
    }

    @Test
    void neverSavesMoreThanTheBurst() {
        Instant later = NOON.plusSeconds(3_600);

        long taken = IntStream.range(0, 10).filter(_ -> allowance.take(later)).count();

        assertThat(taken).isEqualTo(3);
    }

    @Test
    void callsItAFloodWhenSomebodyGoesOnAsking() {
        IntStream.range(0, 18).forEach(_ -> allowance.take(NOON));
        assertThat(allowance.isFlooded()).isFalse();

        allowance.take(NOON);

        assertThat(allowance.isFlooded()).isTrue();
        assertThat(allowance.take(NOON.plusSeconds(1))).isTrue();
        assertThat(allowance.isFlooded()).isFalse();
    }

    @Test
    void callsItAFloodAlsoWhenSomeOfItIsAllowed() {
        IntStream.range(0, 100).forEach(i -> allowance.take(NOON.plusMillis(100L * i)));

        assertThat(allowance.isFlooded()).isTrue();
    }

    @Test
    void callsItNoFloodWhenSomebodyAsksALittleTooMuchForLong() {
        IntStream.range(0, 3_000).forEach(i -> allowance.take(NOON.plusMillis(333L * i)));

        assertThat(allowance.isFlooded()).isFalse();
    }
}
