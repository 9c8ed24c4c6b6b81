package dev.gigstream.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    private Path directory;

    @Test
    void unpacksWhatIsBelowAFolder() throws Exception {
        Path zip = zipOf("server-1/bin/run", "other/file");

        Archive.below("server-1/").unzip(zip, directory.resolve("target"));

        assertThat(directory.resolve("target/bin/run")).hasContent("text");
        assertThat(directory.resolve("target/other")).doesNotExist();
    }

    @Test
    void refusesAnEntryThatLeavesItsFolder() throws Exception {
        Path zip = zipOf("../escaped");

        assertThatThrownBy(() -> Archive.whole().unzip(zip, directory.resolve("target")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside of its folder");
        assertThat(directory.resolve("escaped")).doesNotExist();
    }

    @Test
    void showsAnUnpackedDirectoryWholeOrNotAtAll() throws Exception {
        var software = new Software(directory.resolve("software"));

        assertThatThrownBy(() -> software.unpacked("server-1", target -> {
                    Files.writeString(target.resolve("half"), "done");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(directory.resolve("software")).isEmptyDirectory();
        Path whole = software.unpacked("server-1", target -> Files.writeString(target.resolve("all"), "done"));
        assertThat(software.unpacked("server-1", target -> {
                    throw new IOException("unpacked twice");
                }))
                .isEqualTo(whole);
    }

    private Path zipOf(String... names) throws IOException {
        Path zip = directory.resolve("archive.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write("text".getBytes());
            }
        }
        return zip;
    }
}
