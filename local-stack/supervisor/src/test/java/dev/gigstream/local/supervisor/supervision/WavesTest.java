package dev.gigstream.local.supervisor.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WavesTest {

    @Test
    void putsAUnitAfterAllThatItNeeds() {
        Waves waves = new Waves(List.of(
                task("gateway", "gig-service", "redis"),
                task("gig-service", "registry"),
                task("registry", "postgres"),
                task("postgres"),
                task("redis")));

        assertThat(waves.of("postgres")).isEqualTo(1);
        assertThat(waves.of("redis")).isEqualTo(1);
        assertThat(waves.of("registry")).isEqualTo(2);
        assertThat(waves.of("gig-service")).isEqualTo(3);
        assertThat(waves.of("gateway")).isEqualTo(4);
    }

    @Test
    void endsTheLastWaveFirst() {
        Waves waves = new Waves(List.of(task("a"), task("b", "a"), task("c"), task("d", "b")));

        assertThat(waves.lastFirst()).containsExactly(Set.of("d"), Set.of("b"), Set.of("a", "c"));
    }

    @Test
    void refusesACircle() {
        List<Unit> circle = List.of(task("a", "b"), task("b", "a"));

        assertThatThrownBy(() -> new Waves(circle)).hasMessageContaining("needs itself");
    }

    @Test
    void refusesANeedThatNobodyMeets() {
        List<Unit> incomplete = List.of(task("a", "ghost"));

        assertThatThrownBy(() -> new Waves(incomplete)).hasMessageContaining("a needs ghost");
    }

    private static Unit task(String name, String... needs) {
        return new Unit.Task(name, Set.of(needs), _ -> {});
    }
}
