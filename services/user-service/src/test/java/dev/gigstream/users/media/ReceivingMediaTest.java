package dev.gigstream.users.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.testkit.MutableClock;
import dev.gigstream.users.media.ReceivingMedia.Received;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceivingMediaTest {

    private final FilesInMemory files = new FilesInMemory();
    private final MutableClock clock = MutableClock.atNoon();
    private final Set<String> erased = new HashSet<>();
    private final ReceivingMedia receiving =
            new ReceivingMedia(files, erased::contains, MediaPolicy.DEFAULT, () -> "media-1", clock);

    @Test
    void anAcceptedFileIsReadableOnceItIsPublished() throws IOException {
        byte[] png = SomeFiles.png(30, 20);

        Received received = receive(png);

        assertThat(files.published).isEmpty();
        var draft = ((Received.Accepted) received).draft();
        Media media = receiving.publish(draft, Purpose.GIG).orElseThrow();
        assertThat(media)
                .isEqualTo(new Media(
                        "media-1", "asha", Purpose.GIG, FileKind.PNG, png.length, "logo.png", clock.instant()));
        assertThat(files.open(media).readAllBytes()).isEqualTo(png);
    }

    @Test
    void aFileWhoseOwnerWasErasedMeanwhileIsNotKept() throws IOException {
        var draft = ((Received.Accepted) receive(SomeFiles.png(30, 20))).draft();
        erased.add("asha");

        assertThat(receiving.publish(draft, Purpose.PORTFOLIO)).isEmpty();

        assertThat(files.published).isEmpty();
        assertThat(files.begun).isEmpty();
    }

    @Test
    void aFileAsLargeAsAllowedPassesAndOneByteMoreDoesNot() throws IOException {
        byte[] largest = Arrays.copyOf(SomeFiles.pdf(), (int) MediaPolicy.DEFAULT.maxBytes());

        assertThat(receive(largest)).isInstanceOf(Received.Accepted.class);
        assertRefused(
                Arrays.copyOf(largest, largest.length + 1),
                new MediaRejection.TooLarge(MediaPolicy.DEFAULT.maxBytes()));
    }

    @Test
    void anEndlessFileIsCutOffAtTheLimit() throws IOException {
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(SomeFiles.pdf()), new Endless());

        Received received = receiving.receive("asha", "endless.pdf", endless);

        assertThat(received)
                .isEqualTo(new Received.Refused(new MediaRejection.TooLarge(MediaPolicy.DEFAULT.maxBytes())));
        assertThat(files.begun).isEmpty();
    }

    @Test
    void aPixelBombIsRefusedByItsHeader() throws IOException {
        MediaRejection tooMany = new MediaRejection.TooManyPixels(MediaPolicy.DEFAULT.maxPixels());

        assertRefused(SomeFiles.pngClaiming(50_000, 50_000), tooMany);
        assertRefused(SomeFiles.webpExtended(16_000_000, 16_000_000), tooMany);
        assertRefused(SomeFiles.webpLossless(16_000, 16_000), tooMany);
    }

    @Test
    void anImageWithoutDimensionsIsBroken() throws IOException {
        assertRefused(SomeFiles.pngClaiming(0, 10), new MediaRejection.Broken());
        assertRefused(Arrays.copyOf(SomeFiles.png(3, 3), 15), new MediaRejection.Broken());
    }

    @Test
    void refusesWhatIsNoneOfTheKindsAndWhatIsEmpty() throws IOException {
        assertRefused("<script>alert(1)</script>".getBytes(), new MediaRejection.NotAccepted());
        assertRefused(new byte[0], new MediaRejection.Empty());
    }

    @Test
    void refusesAZipBomb() throws IOException {
        assertRefused(SomeFiles.zipBomb(8), new MediaRejection.UnpacksTooFar());
    }

    @Test
    void aSenderWhoTakesForEverIsCutOff() throws IOException {
        InputStream slow = new SequenceInputStream(new ByteArrayInputStream(SomeFiles.pdf()), new Endless() {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                clock.advance(Duration.ofMinutes(1));
                return super.read(bytes, offset, 1);
            }
        });

        assertThat(receiving.receive("asha", "slow.pdf", slow))
                .isEqualTo(new Received.Refused(new MediaRejection.TooSlow()));
    }

    @Test
    void aTransferThatBreaksOffLeavesNothing() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(SomeFiles.pdf()), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatThrownBy(() -> receiving.receive("asha", "broken.pdf", broken))
                .hasMessage("gone");
        assertThat(files.begun).isEmpty();
    }

    private Received receive(byte[] file) throws IOException {
        return receiving.receive("asha", "logo.png", new ByteArrayInputStream(file));
    }

    private void assertRefused(byte[] file, MediaRejection reason) throws IOException {
        assertThat(receive(file)).isEqualTo(new Received.Refused(reason));
        assertThat(files.published).isEmpty();
        assertThat(files.begun).isEmpty();
    }

    private static class Endless extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return length;
        }
    }
}
