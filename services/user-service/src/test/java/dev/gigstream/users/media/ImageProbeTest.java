package dev.gigstream.users.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageProbeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 65_536})
    void readsDimensionsHoweverTheBytesAreCut(int piece) {
        assertThat(probe(FileKind.PNG, SomeFiles.png(300, 20), piece)).contains(new Dimensions(300, 20));
        assertThat(probe(FileKind.JPEG, SomeFiles.jpeg(300, 20), piece)).contains(new Dimensions(300, 20));
        assertThat(probe(FileKind.JPEG, SomeFiles.jpegWithMetadata(300, 20, 200_000), piece))
                .contains(new Dimensions(300, 20));
        assertThat(probe(FileKind.WEBP, SomeFiles.webpLossy(300, 20), piece)).contains(new Dimensions(300, 20));
        assertThat(probe(FileKind.WEBP, SomeFiles.webpLossless(300, 20), piece)).contains(new Dimensions(300, 20));
        assertThat(probe(FileKind.WEBP, SomeFiles.webpExtended(300, 20), piece)).contains(new Dimensions(300, 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void findsNoneInWhatIsCutShort(int piece) {
        assertThat(probe(FileKind.PNG, Arrays.copyOf(SomeFiles.png(300, 20), 20), piece))
                .isEmpty();
        assertThat(probe(FileKind.JPEG, Arrays.copyOf(SomeFiles.jpeg(300, 20), 30), piece))
                .isEmpty();
        assertThat(probe(FileKind.WEBP, Arrays.copyOf(SomeFiles.webpLossy(300, 20), 29), piece))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void findsNoneInABrokenJpeg(int piece) {
        byte[] noFrame = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xda, 0, 8, 1, 2, 3, 4, 5, 6};
        byte[] shortSegment = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 1, 7, 7};
        byte[] noMarker = {(byte) 0xff, (byte) 0xd8, 'n', 'o', 'n', 'e', 0, 0};

        assertThat(probe(FileKind.JPEG, noFrame, piece)).isEmpty();
        assertThat(probe(FileKind.JPEG, shortSegment, piece)).isEmpty();
        assertThat(probe(FileKind.JPEG, noMarker, piece)).isEmpty();
    }

    private static Optional<Dimensions> probe(FileKind kind, byte[] file, int piece) {
        ImageProbe probe = ImageProbe.forKind(kind).orElseThrow();
        for (int at = 0; at < file.length; at += piece) {
            probe.feed(file, at, Math.min(piece, file.length - at));
        }
        return probe.dimensions();
    }
}
