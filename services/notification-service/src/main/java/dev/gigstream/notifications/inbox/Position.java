package dev.gigstream.notifications.inbox;

import java.time.Instant;

/** A place in an inbox, which is sorted by time and then by id, newest first. */
public record Position(Instant createdAt, String notificationId) {}
