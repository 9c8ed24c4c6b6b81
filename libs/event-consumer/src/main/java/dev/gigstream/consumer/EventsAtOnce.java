package dev.gigstream.consumer;

import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Does at once what several events ask for and answers those it has settled for good. The others, and all of them when
 * it throws, are handled one by one as ever; so it may leave aside whatever is rare, and must be idempotent.
 */
@FunctionalInterface
public interface EventsAtOnce<T extends SpecificRecord> {
    /** @param events each of another key, and none that erases */
    Collection<ReceivedEvent<T>> settle(List<ReceivedEvent<T>> events);
}
