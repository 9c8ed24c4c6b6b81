package dev.gigstream.chat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PresenceWatchersTest {

    private final PresenceWatchers watchers = new PresenceWatchers();

    @Test
    void knowsWhoWatchesWhomWhere() {
        watchers.watch("asha", "c1", "ben");
        watchers.watch("carl", "c2", "ben");

        assertThat(watchers.of("ben")).containsExactlyInAnyOrder(Map.entry("c1", "asha"), Map.entry("c2", "carl"));

        watchers.leave("asha");

        assertThat(watchers.of("ben")).containsExactly(Map.entry("c2", "carl"));
        assertThat(watchers.of("asha")).isEmpty();
    }

    @Test
    void keepsTheNewestWishesOfAUser() {
        IntStream.range(0, 250).forEach(i -> watchers.watch("asha", "c" + i, "user-" + i));

        assertThat(watchers.of("user-49")).isEmpty();
        assertThat(watchers.of("user-50")).hasSize(1);
        assertThat(watchers.of("user-249")).hasSize(1);
    }
}
