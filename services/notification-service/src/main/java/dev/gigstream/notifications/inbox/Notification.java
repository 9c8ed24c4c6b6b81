package dev.gigstream.notifications.inbox;

import java.time.Instant;

/**
 * Something a user was told.
 *
 * @param readAt null while unread
 */
public record Notification(
        String notificationId, String kind, String title, String body, String link, Instant createdAt, Instant readAt) {

    public boolean wasRead() {
        return readAt != null;
    }

    /** What was read first stays read then. */
    public Notification readAt(Instant time) {
        return wasRead() ? this : new Notification(notificationId, kind, title, body, link, createdAt, time);
    }

    public Position position() {
        return new Position(createdAt, notificationId);
    }
}
