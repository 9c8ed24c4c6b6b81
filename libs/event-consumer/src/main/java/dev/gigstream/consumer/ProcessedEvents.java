package dev.gigstream.consumer;

/** Remembers which events a consumer has handled, in the transaction of what the handling changed. */
public interface ProcessedEvents {
    /** True for the one caller that may handle the event; a rollback takes it back. */
    boolean firstTime(String consumer, String eventId);
}
