package dev.gigstream.notifications.inbox;

/** No instance can say now what is in an inbox; it is being moved, say. Worth another try in a moment. */
public final class InboxAwayException extends RuntimeException {

    public InboxAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
