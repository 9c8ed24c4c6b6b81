package dev.gigstream.notifications;

import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountStatus;
import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.events.notifications.NotificationEventType;
import dev.gigstream.events.notifications.NotificationsRead;
import dev.gigstream.events.notifications.NotificationsReadType;
import dev.gigstream.events.profiles.NotificationChannel;
import dev.gigstream.events.profiles.NotificationKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events that read as prose. */
public final class Told {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Told() {}

    /** An id that a name stands for. */
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public static NotificationEvent.Builder told(String userId, String name, Instant at) {
        return NotificationEvent.newBuilder()
                .setEventId(name + "-event")
                .setOccurredAt(at)
                .setAggregateVersion(1)
                .setType(NotificationEventType.NOTIFIED)
                .setUserId(userId)
                .setNotificationId(id(name))
                .setKind(NotificationKind.ORDER_PLACED)
                .setChannels(List.of(NotificationChannel.IN_APP))
                .setTitle("New order " + name)
                .setBody("Somebody <b>ordered</b> {{link}}")
                .setLink("/orders/o1")
                .setCreatedAt(at);
    }

    public static NotificationEvent mailDue(String userId, String name) {
        return told(userId, name, NOON)
                .setType(NotificationEventType.EMAIL_DUE)
                .setChannels(List.of(NotificationChannel.EMAIL))
                .build();
    }

    public static NotificationsRead readOne(String userId, String name, Instant at) {
        return NotificationsRead.newBuilder()
                .setEventId("read-" + name)
                .setOccurredAt(at)
                .setType(NotificationsReadType.ONE)
                .setUserId(userId)
                .setNotificationId(id(name))
                .build();
    }

    public static NotificationsRead readAll(String userId, Instant upTo) {
        return NotificationsRead.newBuilder()
                .setEventId("read-all")
                .setOccurredAt(upTo)
                .setType(NotificationsReadType.ALL)
                .setUserId(userId)
                .setUpTo(upTo)
                .build();
    }

    public static AccountEvent anAccount(String userId, long version, String email, AccountStatus status) {
        return AccountEvent.newBuilder()
                .setEventId("account-" + version)
                .setOccurredAt(NOON)
                .setAggregateVersion(version)
                .setAccountId(userId)
                .setEmail(email)
                .setDisplayName("Ann")
                .setEmailVerified(true)
                .setStatus(status)
                .setCreatedAt(NOON)
                .build();
    }
}
