package dev.gigstream.consumer;

import dev.gigstream.consumer.deadletter.Origin;

/** The record is fine, and has to wait for an earlier one of its key that is a dead letter. */
final class WaitsInLineException extends RuntimeException {
    WaitsInLineException(Origin origin) {
        super(origin + " waits for an earlier record of its key");
    }
}
