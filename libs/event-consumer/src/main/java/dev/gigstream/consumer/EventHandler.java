package dev.gigstream.consumer;

import org.apache.avro.specific.SpecificRecord;

/**
 * Does what an event asks for, in one transaction. It may be called again with the same event and must then change
 * nothing. What it throws decides: {@link InfrastructureAwayException} (and what data access throws for it) is tried
 * until it works, {@link HopelessEventException} never again, anything else a few times before the record becomes a dead
 * letter.
 */
@FunctionalInterface
public interface EventHandler<T extends SpecificRecord> {
    void handle(ReceivedEvent<T> event);
}
