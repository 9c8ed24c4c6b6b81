package dev.gigstream.consumer;

/** What the event asks for can never be done, however often it is tried: it becomes a dead letter at once. */
public final class HopelessEventException extends RuntimeException {
    public HopelessEventException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
