package dev.gigstream.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    @Test
    void areUuidsOfVersionSeven() {
        assertThat(UUID.fromString(EventIds.next()).version()).isEqualTo(7);
    }

    @Test
    void growAsText() {
        List<String> ids = Stream.generate(EventIds::next).limit(10_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }
}
