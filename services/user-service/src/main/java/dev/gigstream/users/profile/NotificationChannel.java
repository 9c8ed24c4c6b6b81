package dev.gigstream.users.profile;

/** The ways a notification can reach a user. */
public enum NotificationChannel {
    IN_APP,
    EMAIL
}
