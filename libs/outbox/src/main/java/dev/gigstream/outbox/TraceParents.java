package dev.gigstream.outbox;

/** Gives the W3C {@code traceparent} under which a message is written. */
@FunctionalInterface
public interface TraceParents {
    String current();
}
