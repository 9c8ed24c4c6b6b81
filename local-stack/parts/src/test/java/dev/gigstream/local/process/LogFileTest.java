package dev.gigstream.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path directory;

    @Test
    void givesItsLastLines() throws Exception {
        Path path = directory.resolve("kafka.log");
        Files.writeString(path, "one\ntwo\nthree\n");

        assertThat(new LogFile(path).lastLines(2)).containsExactly("two", "three");
    }

    @Test
    void hasNoLinesBeforeTheFirstStart() throws Exception {
        assertThat(new LogFile(directory.resolve("kafka.log")).lastLines(2)).isEmpty();
    }

    @Test
    void keepsOnePredecessorOnceItIsLarge() throws Exception {
        Path path = directory.resolve("kafka.log");
        Files.write(path, new byte[9 * 1024 * 1024]);

        new LogFile(path).rollIfLarge();

        assertThat(path).doesNotExist();
        assertThat(directory.resolve("kafka.log.1")).exists();
    }
}
