package dev.gigstream.outbox;

/** What became of a batch: readers see all of it, or none. */
sealed interface Delivery {
    record Delivered() implements Delivery {}

    /** The broker is fine and will not take this one message. */
    record Refused(OutboxMessage message, Exception cause) implements Delivery {}

    /** Nobody's fault but the transport's: the batch is worth another try as it is. */
    record Failed(Exception cause) implements Delivery {}
}
