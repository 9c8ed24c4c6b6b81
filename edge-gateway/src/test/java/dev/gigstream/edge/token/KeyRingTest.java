package dev.gigstream.edge.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void signsWithTheNewestKeyThatEveryServiceKnows() {
        KeyRing ring = new KeyRing(List.of(key("old", -600), key("new", -60), key("fresh", -5)));

        assertThat(ring.signing(NOON.minusSeconds(30)).kid()).isEqualTo("new");
    }

    @Test
    void signsWithTheOldestWhileNoneIsKnownForLong() {
        KeyRing ring = new KeyRing(List.of(key("fresh", -5), key("fresher", -1)));

        assertThat(ring.signing(NOON.minusSeconds(30)).kid()).isEqualTo("fresh");
    }

    @Test
    void signsWithItsOnlyKeyHoweverFresh() {
        assertThat(new KeyRing(List.of(key("only", 0)))
                        .signing(NOON.minusSeconds(30))
                        .kid())
                .isEqualTo("only");
    }

    @Test
    void ordersKeysOfOneMomentByName() {
        KeyRing ring = new KeyRing(List.of(key("2026-02", -60), key("2026-01", -60)));

        assertThat(ring.signing(NOON).kid()).isEqualTo("2026-02");
    }

    private static SigningKey key(String kid, long secondsFromNoon) {
        return new SigningKey(kid, null, null, NOON.plusSeconds(secondsFromNoon));
    }
}
