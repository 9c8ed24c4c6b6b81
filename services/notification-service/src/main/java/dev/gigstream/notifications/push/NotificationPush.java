package dev.gigstream.notifications.push;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.events.notifications.NotificationsRead;
import dev.gigstream.sockets.SocketSessions;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tells the open sessions of a user at this instance what is new and what was read elsewhere. */
final class NotificationPush {
    private final EventCodec codec;
    private final SocketSessions sessions;

    NotificationPush(EventCodec codec, SocketSessions sessions) {
        this.codec = codec;
        this.sessions = sessions;
    }

    void told(ConsumerRecord<String, byte[]> message) {
        if (isFor(message)) {
            NotificationEvent event = codec.decode(Topics.NOTIFICATIONS, message.value(), NotificationEvent.class);
            switch (event.getType()) {
                case NOTIFIED -> sessions.emit(event.getUserId(), "notification:new", content(event));
                case UPDATED -> sessions.emit(event.getUserId(), "notification:updated", content(event));
                case EMAIL_DUE, UNKNOWN -> {
                    // Nothing to show.
                }
            }
        }
    }

    void read(ConsumerRecord<String, byte[]> message) {
        if (isFor(message)) {
            NotificationsRead event = codec.decode(Topics.NOTIFICATIONS_READ, message.value(), NotificationsRead.class);
            Map<String, Object> content = new HashMap<>();
            content.put("notificationId", event.getNotificationId());
            content.put("upTo", event.getUpTo() == null ? null : event.getUpTo().toString());
            content.put("readAt", event.getOccurredAt().toString());
            sessions.emit(event.getUserId(), "notification:read", content);
        }
    }

    /** The key is the user, so that what is for nobody here is not even decoded. */
    private boolean isFor(ConsumerRecord<String, byte[]> message) {
        return message.value() != null && sessions.isConnected(message.key());
    }

    private static Map<String, Object> content(NotificationEvent event) {
        Map<String, Object> content = new HashMap<>();
        content.put("notificationId", event.getNotificationId());
        content.put("kind", event.getKind().name());
        content.put("title", event.getTitle());
        content.put("body", event.getBody());
        content.put("link", event.getLink());
        content.put("createdAt", event.getCreatedAt().toString());
        content.put("readAt", null);
        return content;
    }
}
