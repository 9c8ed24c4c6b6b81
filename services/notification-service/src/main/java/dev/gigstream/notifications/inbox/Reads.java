package dev.gigstream.notifications.inbox;

import java.time.Instant;

/** What users have read; written for good when a call returns. */
public interface Reads {

    void one(String userId, String notificationId, Instant at);

    void all(String userId, Instant upTo, Instant at);
}
