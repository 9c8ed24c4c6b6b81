package dev.gigstream.notifications.inbox.kafka;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.notifications.NotificationsRead;
import dev.gigstream.events.notifications.NotificationsReadType;
import dev.gigstream.notifications.event.EventWriter;
import dev.gigstream.notifications.inbox.Reads;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The topic itself is where reads are kept. */
@Component
class KafkaReads implements Reads {
    private final EventWriter events;

    KafkaReads(EventWriter events) {
        this.events = events;
    }

    @Override
    public void one(String userId, String notificationId, Instant at) {
        write(event(userId, NotificationsReadType.ONE, at)
                .setNotificationId(notificationId)
                .build());
    }

    @Override
    public void all(String userId, Instant upTo, Instant at) {
        write(event(userId, NotificationsReadType.ALL, at).setUpTo(upTo).build());
    }

    private void write(NotificationsRead event) {
        events.write(Topics.NOTIFICATIONS_READ, event.getUserId(), event.getEventId(), event);
    }

    private static NotificationsRead.Builder event(String userId, NotificationsReadType type, Instant at) {
        return NotificationsRead.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(at)
                .setType(type)
                .setUserId(userId);
    }
}
