package dev.gigstream.eventing;

import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** A topic and the one record type its values have. */
public record EventType(String topic, Class<? extends SpecificRecord> record) {
    public EventType {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(record, "record");
    }
}
