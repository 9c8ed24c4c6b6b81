package dev.gigstream.fanout.recipient;

import java.time.Instant;

/**
 * That a user is told something now.
 *
 * @param number how many times the user was told something until now
 * @param notice the newest of what it stands for
 * @param count how many notices it stands for
 * @param causeId the event it is named after, the first one
 */
public record Telling(
        Way way, long number, String notificationId, Notice notice, int count, String causeId, Instant createdAt) {

    /** What it does to the notification. */
    public enum Way {
        NOTIFIED,
        UPDATED,
        EMAIL_DUE
    }
}
