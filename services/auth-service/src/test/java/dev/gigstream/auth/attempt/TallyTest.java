package dev.gigstream.auth.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final AttemptPolicy POLICY = AttemptPolicy.DEFAULT;

    @ParameterizedTest
    @CsvSource({"9, PT0S", "10, PT30S", "11, PT1M", "12, PT2M", "14, PT8M", "15, PT15M", "1000, PT15M"})
    void waitsLongerAfterEachFailureButNeverForGood(int failures, Duration delay) {
        assertThat(POLICY.delayAfter(failures)).isEqualTo(delay);
    }

    @Test
    void forgetsAfterAQuietHour() {
        Tally many = new Tally(12, NOON, NOON.plusSeconds(120));

        Tally next = many.plusOne(NOON.plus(Duration.ofMinutes(61)), POLICY);

        assertThat(next.failures()).isEqualTo(1);
        assertThat(next.waitAt(next.lastAt())).isEmpty();
    }

    @Test
    void countsAnAddressInAllItsSpellingsAsOne() {
        assertThat(AttemptKey.of(" Asha@X.dev", "10.0.0.1")).isEqualTo(AttemptKey.of("asha@x.dev ", "10.0.0.1"));
    }

    @Test
    void countsANetworkOfAddressesAsOnePlace() {
        assertThat(AttemptKey.of("a@x.dev", "2001:db8:1:2:aaaa::1"))
                .isEqualTo(AttemptKey.of("a@x.dev", "2001:db8:1:2:bbbb::9"))
                .isNotEqualTo(AttemptKey.of("a@x.dev", "2001:db8:1:3::1"));
        assertThat(AttemptKey.of("a@x.dev", "10.0.0.1")).isNotEqualTo(AttemptKey.of("a@x.dev", "10.0.0.2"));
    }
}
