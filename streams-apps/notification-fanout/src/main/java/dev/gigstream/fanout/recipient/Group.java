package dev.gigstream.fanout.recipient;

import java.time.Instant;

/**
 * Notices that are one notification: several messages of a conversation, or one notice of any other kind.
 *
 * @param createdAt when it was told; null while it is held
 */
record Group(String notificationId, String causeId, Notice newest, int count, Instant createdAt) {

    static Group of(Notice notice) {
        return new Group(notice.notificationId(), notice.causeId(), notice, 1, null);
    }

    Group and(Notice notice) {
        return new Group(notificationId, causeId, notice, count + 1, createdAt);
    }

    Group toldAt(Instant now) {
        return new Group(notificationId, causeId, newest, count, now);
    }

    boolean isMadeUntil(Instant time) {
        return createdAt != null && !createdAt.isAfter(time);
    }

    Telling telling(Telling.Way way, long number) {
        return new Telling(way, number, notificationId, newest, count, causeId, createdAt);
    }
}
