package dev.gigstream.notifications.event;

/** The broker did not take an event in time. */
public final class TopicAwayException extends RuntimeException {
    TopicAwayException(Throwable cause) {
        super("the broker did not take the event", cause);
    }
}
