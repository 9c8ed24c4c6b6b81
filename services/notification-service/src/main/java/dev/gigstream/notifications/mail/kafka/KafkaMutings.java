package dev.gigstream.notifications.mail.kafka;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.notifications.PreferenceEvent;
import dev.gigstream.events.notifications.PreferenceEventType;
import dev.gigstream.events.profiles.NotificationChannel;
import dev.gigstream.events.profiles.NotificationKind;
import dev.gigstream.notifications.event.EventWriter;
import dev.gigstream.notifications.mail.Mutings;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tells user-service, who owns the preferences. */
@Component
class KafkaMutings implements Mutings {
    private final EventWriter events;
    private final Clock clock;

    KafkaMutings(EventWriter events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void muteMail(String userId, String kind) {
        PreferenceEvent event = PreferenceEvent.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(clock.instant())
                .setType(PreferenceEventType.MUTED)
                .setUserId(userId)
                .setKind(NotificationKind.valueOf(kind))
                .setChannel(NotificationChannel.EMAIL)
                .build();
        events.write(Topics.NOTIFICATION_PREFERENCES, userId, event.getEventId(), event);
    }
}
