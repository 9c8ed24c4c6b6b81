package dev.gigstream.users.preferences.kafka;

import dev.gigstream.consumer.EventSubscription;
import dev.gigstream.events.Topics;
import dev.gigstream.events.notifications.PreferenceEvent;
import dev.gigstream.events.notifications.PreferenceEventType;
import dev.gigstream.users.profile.MutingByMail;
import dev.gigstream.users.profile.NotificationChannel;
import dev.gigstream.users.profile.NotificationKind;
import dev.gigstream.users.profile.Preferences.Muted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What preferences hear of the links in mails. */
@Configuration(proxyBeanMethods = false)
class PreferenceSubscription {

    @Bean
    EventSubscription<PreferenceEvent> preferenceEvents(MutingByMail muting) {
        return EventSubscription.of(
                Topics.NOTIFICATION_PREFERENCES, PreferenceEvent.class, event -> hear(muting, event.value()));
    }

    private static void hear(MutingByMail muting, PreferenceEvent event) {
        if (event != null && event.getType() == PreferenceEventType.MUTED) {
            muting.mute(
                    event.getUserId(),
                    new Muted(
                            NotificationKind.valueOf(event.getKind().name()),
                            NotificationChannel.valueOf(event.getChannel().name())));
        }
    }
}
