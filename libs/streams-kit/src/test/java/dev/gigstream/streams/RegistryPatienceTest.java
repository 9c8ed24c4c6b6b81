package dev.gigstream.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gigstream.eventing.MalformedEventException;
import dev.gigstream.eventing.RegistryUnavailableException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RegistryPatienceTest {
    private final RegistryPatience patience = new RegistryPatience(Duration.ofMillis(1), 5);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksAgainWhileTheRegistryIsAway() {
        String answer = patience.ask(() -> {
            if (asked.incrementAndGet() < 3) {
                throw new RegistryUnavailableException("away");
            }
            return "schema";
        });

        assertThat(answer).isEqualTo("schema");
    }

    @Test
    void givesUpBeforeTheGroupTakesTheThreadForDead() {
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> patience.ask(() -> {
                    asked.incrementAndGet();
                    throw new RegistryUnavailableException("away");
                }));
        assertThat(asked).hasValue(5);
    }

    @Test
    void hasNoneForPoison() {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> patience.ask(() -> {
                    asked.incrementAndGet();
                    throw new MalformedEventException("poison");
                }));
        assertThat(asked).hasValue(1);
    }
}
