package dev.gigstream.local.supervisor.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryPoolTest {

    @TempDir
    private Path directory;

    private LibraryPool pool;

    @BeforeEach
    void aPool() {
        pool = new LibraryPool(directory.resolve("pool"));
    }

    @Test
    void keepsEqualLibrariesOnce() throws IOException {
        Path one = library("one", "kafka.jar", "same");
        Path other = library("other", "kafka.jar", "same");

        pool.share(one.getParent());
        pool.share(other.getParent());
        pool.share(other.getParent());

        assertThat(Files.isSameFile(one, other)).isTrue();
    }

    @Test
    void keepsDifferentLibrariesOfOneNameApart() throws IOException {
        Path one = library("one", "money.jar", "old");
        Path other = library("other", "money.jar", "new");

        pool.share(one.getParent());
        pool.share(other.getParent());

        assertThat(other).hasContent("new");
        assertThat(one).hasContent("old");
    }

    private Path library(String application, String name, String content) throws IOException {
        Path lib = Files.createDirectories(directory.resolve(application).resolve("lib"));
        return Files.writeString(lib.resolve(name), content);
    }
}
