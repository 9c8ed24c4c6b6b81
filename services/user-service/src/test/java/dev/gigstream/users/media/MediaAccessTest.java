package dev.gigstream.users.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MediaAccessTest {

    private final MediaAccess access = new MediaAccess(new Handed("media-1", "asha", "ben"));

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"PROFILE", "PORTFOLIO", "GIG"})
    void everybodyReadsWhatIsShown(Purpose purpose) {
        assertThat(access.mayRead(media(purpose, "asha"), Optional.empty())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERABLE, asha, true",
        "DELIVERABLE, ben, true",
        "DELIVERABLE, carl, false",
        "DELIVERABLE, , false",
        "MESSAGE, asha, true",
        "MESSAGE, ben, true",
        "MESSAGE, carl, false",
        "MESSAGE, , false"
    })
    void isReadByThoseItWentBetween(Purpose purpose, String reader, boolean may) {
        assertThat(access.mayRead(media(purpose, "asha"), Optional.ofNullable(reader)))
                .isEqualTo(may);
    }

    @Test
    void aDeliveryOfSomeoneElsesFileOpensNothing() {
        assertThat(access.mayRead(media(Purpose.DELIVERABLE, "dora"), Optional.of("ben")))
                .isFalse();
    }

    private static Media media(Purpose purpose, String ownerId) {
        return new Media("media-1", ownerId, purpose, FileKind.PDF, 1, "a.pdf", Instant.EPOCH);
    }

    private record Handed(String mediaId, String sellerId, String buyerId) implements Handovers {

        @Override
        public void keep(Handover handover) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean delivered(String media, String seller, String buyer) {
            return equals(new Handed(media, seller, buyer));
        }
    }
}
