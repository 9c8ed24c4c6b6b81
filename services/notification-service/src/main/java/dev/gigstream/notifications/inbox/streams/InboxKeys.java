package dev.gigstream.notifications.inbox.streams;

import dev.gigstream.notifications.inbox.Notification;
import dev.gigstream.notifications.inbox.Position;

/** Keys of the store of inboxes: the user, then the time turned round so that the newest is first, then the id. */
final class InboxKeys {
    private static final char BETWEEN = '/';
    private static final char AFTER_BETWEEN = BETWEEN + 1;
    private static final char LEAST = '\0';
    private static final long FAR = 9_999_999_999_999L;

    private InboxKeys() {}

    static String of(String userId, Notification notification) {
        return of(userId, notification.position());
    }

    static String of(String userId, Position position) {
        long turned = FAR - position.createdAt().toEpochMilli();
        return userId + BETWEEN + "%013d".formatted(turned) + BETWEEN + position.notificationId();
    }

    static String firstOf(String userId) {
        return userId + BETWEEN;
    }

    static String behind(String userId, Position position) {
        return of(userId, position) + LEAST;
    }

    static String lastOf(String userId) {
        return userId + AFTER_BETWEEN;
    }
}
