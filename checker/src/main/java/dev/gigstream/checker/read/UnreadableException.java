package dev.gigstream.checker.read;

/** A store or topic cannot be read, so nothing can be said of it. */
public final class UnreadableException extends RuntimeException {

    public UnreadableException(String what, Throwable cause) {
        super(what, cause);
    }
}
