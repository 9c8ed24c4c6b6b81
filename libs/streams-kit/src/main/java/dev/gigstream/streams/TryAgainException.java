package dev.gigstream.streams;

/**
 * Nothing is wrong with a record, but what it needs outside Kafka is away. It makes no dead letter: the thread is replaced
 * and the record read again. A processor throws it only after some patience of its own, or the threads come and go.
 */
public class TryAgainException extends RuntimeException {
    public TryAgainException(String message, Throwable cause) {
        super(message, cause);
    }
}
