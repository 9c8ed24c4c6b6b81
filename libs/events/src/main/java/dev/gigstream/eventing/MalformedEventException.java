package dev.gigstream.eventing;

/** The bytes are no event we accept on that topic; trying again cannot help, so a consumer dead-letters them. */
public final class MalformedEventException extends RuntimeException {
    public MalformedEventException(String message) {
        super(message);
    }

    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
