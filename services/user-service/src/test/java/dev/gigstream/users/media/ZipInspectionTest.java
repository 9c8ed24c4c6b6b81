package dev.gigstream.users.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipInspectionTest {

    @Test
    void letsAnOrdinaryArchivePass() throws IOException {
        assertThat(inspect(SomeFiles.smallZip())).isEmpty();
        assertThat(inspect(SomeFiles.zip(Map.of("a/", new byte[0], "a/b.txt", new byte[5000]))))
                .isEmpty();
    }

    @Test
    void stopsABombBeforeUnpackingItByWhatItsDirectoryClaims() throws IOException {
        assertThat(inspect(SomeFiles.zipBomb(8))).contains(new MediaRejection.UnpacksTooFar());
    }

    @Test
    void stopsABombThatLiesWhileUnpackingIt() throws IOException {
        assertThat(inspect(SomeFiles.zipBombThatLies(8))).contains(new MediaRejection.UnpacksTooFar());
    }

    @Test
    void stopsTooManyEntries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i <= MediaPolicy.DEFAULT.maxEntries(); i++) {
            entries.put("entry-" + i, new byte[0]);
        }

        assertThat(inspect(SomeFiles.zip(entries))).contains(new MediaRejection.UnpacksTooFar());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.sh", "a/../../evil.sh", "/etc/passwd", "..\\evil.bat", "C:evil.bat", ".."})
    void refusesNamesThatLeadOut(String name) throws IOException {
        assertThat(inspect(SomeFiles.zip(Map.of(name, new byte[1])))).contains(new MediaRejection.UnsafeNames());
    }

    @Test
    void refusesAnArchiveThatIsCutShort() throws IOException {
        byte[] whole = SomeFiles.smallZip();

        assertThat(inspect(Arrays.copyOf(whole, whole.length - 10))).contains(new MediaRejection.Broken());
        assertThat(inspect(Arrays.copyOf(whole, 10))).contains(new MediaRejection.Broken());
    }

    @Test
    void refusesADirectoryThatLiesOutside() throws IOException {
        byte[] file = SomeFiles.smallZip();
        Arrays.fill(file, file.length - 6, file.length - 2, (byte) 0x7f);

        assertThat(inspect(file)).contains(new MediaRejection.Broken());
    }

    private static Optional<MediaRejection> inspect(byte[] file) throws IOException {
        return new ZipInspection(MediaPolicy.DEFAULT).inspect(() -> new ByteArrayInputStream(file), file.length);
    }
}
