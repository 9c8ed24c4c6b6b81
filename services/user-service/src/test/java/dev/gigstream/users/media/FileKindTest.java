package dev.gigstream.users.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @Test
    void tellsTheFiveKindsByTheirFirstBytes() {
        assertThat(kindOf(SomeFiles.png(1, 1))).isEqualTo(FileKind.PNG);
        assertThat(kindOf(SomeFiles.jpeg(1, 1))).isEqualTo(FileKind.JPEG);
        assertThat(kindOf(SomeFiles.webpLossy(1, 1))).isEqualTo(FileKind.WEBP);
        assertThat(kindOf(SomeFiles.pdf())).isEqualTo(FileKind.PDF);
        assertThat(kindOf(SomeFiles.smallZip())).isEqualTo(FileKind.ZIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>",
                "<svg xmlns=",
                "GIF89a......",
                "MZ..........",
                "RIFF....WAVE",
                "PK",
                "%PD",
                " %PDF-1.7",
                "plain text, nothing else"
            })
    void takesNothingElse(String beginning) {
        assertThat(FileKind.of(beginning.getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    private static FileKind kindOf(byte[] file) {
        return FileKind.of(Arrays.copyOf(file, Math.min(file.length, FileKind.HEAD)))
                .orElseThrow();
    }
}
