package dev.gigstream.eventing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Ids of events and aggregates: UUIDv7 text, sortable by time and strictly growing within one process. */
public final class EventIds {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private EventIds() {}

    public static String next() {
        return GENERATOR.generate().toString();
    }
}
