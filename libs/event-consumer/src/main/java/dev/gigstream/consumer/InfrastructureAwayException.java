package dev.gigstream.consumer;

/** Something the handler needs is away, and the event is not to blame: it is tried until it works. */
public final class InfrastructureAwayException extends RuntimeException {
    public InfrastructureAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
