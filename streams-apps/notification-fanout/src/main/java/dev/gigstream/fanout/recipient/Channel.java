package dev.gigstream.fanout.recipient;

/** How a notification reaches a user. */
public enum Channel {
    IN_APP,
    EMAIL
}
