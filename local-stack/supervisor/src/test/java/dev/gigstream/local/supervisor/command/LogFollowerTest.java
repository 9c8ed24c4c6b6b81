package dev.gigstream.local.supervisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

    @TempDir
    private Path directory;

    private final List<String> lines = new ArrayList<>();

    @Test
    void handsOnWholeNewLinesAndFollowsARolledLog() throws IOException {
        Path log = Files.writeString(directory.resolve("service.log"), "old\n");
        LogFollower follower = new LogFollower(log, lines::add);

        Files.writeString(log, "one\ntw", StandardOpenOption.APPEND);
        follower.read();
        Files.writeString(log, "o\n", StandardOpenOption.APPEND);
        follower.read();
        Files.writeString(log, "3\n");
        follower.read();

        assertThat(lines).containsExactly("one", "two", "3");
    }
}
