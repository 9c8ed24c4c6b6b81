package dev.gigstream.local.supervisor.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    private Path directory;

    @Test
    void isGivenToOneAtATime() throws IOException {
        Home home = Home.of(directory);
        HomeLock first = HomeLock.tryTake(home).orElseThrow();

        assertThat(HomeLock.tryTake(home)).isEmpty();

        first.close();
        HomeLock.tryTake(home).orElseThrow().close();
    }
}
