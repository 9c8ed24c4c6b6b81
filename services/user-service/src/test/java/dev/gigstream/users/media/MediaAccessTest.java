package dev.gigstream.users.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MediaAccessTest {

    private final MediaAccess access = new MediaAccess();

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"PROFILE", "PORTFOLIO", "GIG"})
    void everybodyReadsWhatIsShown(Purpose purpose) {
        assertThat(access.mayRead(media(purpose), Optional.empty())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"DELIVERABLE", "MESSAGE"})
    void onlyTheOwnerReadsTheRest(Purpose purpose) {
        assertThat(access.mayRead(media(purpose), Optional.of("asha"))).isTrue();
        assertThat(access.mayRead(media(purpose), Optional.of("ben"))).isFalse();
        assertThat(access.mayRead(media(purpose), Optional.empty())).isFalse();
    }

    private static Media media(Purpose purpose) {
        return new Media("media-1", "asha", purpose, FileKind.PDF, 1, "a.pdf", Instant.EPOCH);
    }
}
