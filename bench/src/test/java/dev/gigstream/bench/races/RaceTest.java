package dev.gigstream.bench.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.bench.load.Gateway.Answer;
import dev.gigstream.bench.races.Race.Kind;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.NullNode;

class RaceTest {
    @Test
    void letsBothRunAtTheSameTime() throws Exception {
        var both = new CyclicBarrier(2);

        var race = Race.run(Kind.TWO_ACCEPTS, "o", () -> after(both, 200), () -> after(both, 409));

        assertThat(race.hasOneWinner()).isTrue();
        assertThat(race.isWonByOne()).isTrue();
    }

    @Test
    void hasOneWinnerOnlyWhenTheOtherWasTooLate() {
        assertThat(race(409, 200).hasOneWinner()).isTrue();
        assertThat(race(200, 200).hasOneWinner()).isFalse();
        assertThat(race(409, 409).hasOneWinner()).isFalse();
        assertThat(race(200, 503).hasOneWinner()).isFalse();
        assertThat(race(200, 204).isTakenFromBoth()).isTrue();
        assertThat(race(200, 422).isTakenFromBoth()).isFalse();
    }

    private static Race race(int one, int other) {
        return new Race(Kind.TWO_ACCEPTS, "o", answer(one), answer(other));
    }

    private static Answer after(CyclicBarrier both, int status) throws Exception {
        both.await(10, TimeUnit.SECONDS);
        return answer(status);
    }

    private static Answer answer(int status) {
        return new Answer(status, NullNode.getInstance());
    }
}
