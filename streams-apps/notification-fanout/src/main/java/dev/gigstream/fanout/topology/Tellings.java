package dev.gigstream.fanout.topology;

import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.events.notifications.NotificationEventType;
import dev.gigstream.events.profiles.NotificationChannel;
import dev.gigstream.events.profiles.NotificationKind;
import dev.gigstream.fanout.notice.Texts;
import dev.gigstream.fanout.recipient.Notice;
import dev.gigstream.fanout.recipient.Telling;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes what a user is told as the event that others read. */
record Tellings(Texts texts) {

    NotificationEvent event(Telling telling, Instant now) {
        Notice notice = telling.notice();
        Texts.Text text = texts.of(notice, telling.count());
        return NotificationEvent.newBuilder()
                .setEventId(eventId(telling))
                .setOccurredAt(now)
                .setAggregateVersion(telling.number())
                .setType(NotificationEventType.valueOf(telling.way().name()))
                .setActorId(notice.actorId())
                .setCausationId(telling.causeId())
                .setUserId(notice.userId())
                .setNotificationId(telling.notificationId())
                .setKind(NotificationKind.valueOf(notice.kind().name()))
                .setChannels(List.of(channel(telling)))
                .setTitle(text.title())
                .setBody(text.body())
                .setLink(notice.link())
                .setCreatedAt(telling.createdAt())
                .setCollapseKey(notice.place() == null ? null : notice.place().conversationId())
                .setCount(telling.count())
                .build();
    }

    private static NotificationChannel channel(Telling telling) {
        return switch (telling.way()) {
            case NOTIFIED, UPDATED -> NotificationChannel.IN_APP;
            case EMAIL_DUE -> NotificationChannel.EMAIL;
        };
    }

    private static String eventId(Telling telling) {
        String unique = telling.notificationId() + ' ' + telling.way() + ' ' + telling.number();
        return UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
