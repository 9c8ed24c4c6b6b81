package dev.gigstream.users.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.users.profile.Preferences.Muted;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    @Test
    void everythingIsOnUnlessSwitchedOff() {
        Preferences quiet =
                Preferences.without(List.of(new Muted(NotificationKind.MESSAGE, NotificationChannel.EMAIL)));

        assertThat(quiet.wants(NotificationKind.MESSAGE, NotificationChannel.EMAIL))
                .isFalse();
        assertThat(quiet.wants(NotificationKind.MESSAGE, NotificationChannel.IN_APP))
                .isTrue();
        assertThat(Preferences.EVERYTHING_ON.wants(NotificationKind.ORDER_LATE, NotificationChannel.EMAIL))
                .isTrue();
    }

    @Test
    void theOrderInWhichTheyAreToldDoesNotMatter() {
        Muted one = new Muted(NotificationKind.MESSAGE, NotificationChannel.EMAIL);
        Muted other = new Muted(NotificationKind.ORDER_LATE, NotificationChannel.IN_APP);

        assertThat(Preferences.without(List.of(other, one, other))).isEqualTo(Preferences.without(List.of(one, other)));
    }

    @Test
    void switchingOffOneKindLeavesTheOthersAndTwiceIsOnce() {
        Muted one = new Muted(NotificationKind.MESSAGE, NotificationChannel.EMAIL);
        Muted other = new Muted(NotificationKind.ORDER_LATE, NotificationChannel.EMAIL);

        Preferences quiet = Preferences.without(List.of(one)).and(other).and(other);

        assertThat(quiet.muted()).containsExactlyInAnyOrder(one, other);
    }
}
