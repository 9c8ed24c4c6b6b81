package dev.gigstream.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PresenceBoardTest {

    private final MutableClock clock = MutableClock.atNoon();
    private final PresenceBoard board = new PresenceBoard(clock);

    @Test
    void isThereWhileConnectedToAnyInstance() {
        assertThat(comes("one")).isTrue();
        assertThat(comes("two")).isFalse();

        assertThat(leaves("one")).isFalse();
        assertThat(board.isOnline("asha")).isTrue();
        assertThat(leaves("two")).isTrue();
        assertThat(board.isOnline("asha")).isFalse();
    }

    @Test
    void doesNotBelieveADeadInstanceForGood() {
        comes("one");
        clock.advance(Duration.ofMinutes(2));
        comes("two");
        clock.advance(Duration.ofMinutes(2));

        assertThat(board.lapse()).isEmpty();
        assertThat(board.isOnline("asha")).isTrue();
        clock.advance(Duration.ofMinutes(2));
        assertThat(board.isOnline("asha")).isFalse();
        assertThat(board.lapse()).containsExactly("asha");
        assertThat(board.lapse()).isEmpty();
    }

    private boolean comes(String instance) {
        return board.seen("asha", instance, true, inThreeMinutes());
    }

    private boolean leaves(String instance) {
        return board.seen("asha", instance, false, inThreeMinutes());
    }

    private Instant inThreeMinutes() {
        return clock.instant().plus(Duration.ofMinutes(3));
    }
}
