package dev.gigstream.local.supervisor.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir
    private Path directory;

    @Test
    void readsBackWhatItWrote() throws IOException {
        Instant now = Instant.parse("2026-01-01T00:00:00.123Z");
        Snapshot snapshot = new Snapshot(
                now,
                List.of(
                        new Status("kafka", 1, false, State.UP, 4711, 19092, 0, now, ""),
                        new Status("registry", 2, false, State.DOWN, 0, 18081, 3, now, "ended:\n\tno memory")));

        snapshot.write(directory.resolve("state"));

        assertThat(Snapshot.read(directory.resolve("state"))).hasValueSatisfying(read -> {
            assertThat(read.at()).isEqualTo(now);
            assertThat(read.processes().getFirst())
                    .isEqualTo(snapshot.processes().getFirst());
            assertThat(read.processes().getLast().detail()).isEqualTo("ended:\n  no memory");
        });
    }

    @Test
    void isEmptyBeforeTheFirstStart() throws IOException {
        assertThat(Snapshot.read(directory.resolve("state"))).isEmpty();
    }
}
