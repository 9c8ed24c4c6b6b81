package dev.gigstream.streams;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Serdes of events: one kind for topics that others read too, one for what stays inside an application. */
public interface AvroSerdes {
    /** Registry wire format; the topic at hand decides which schemas are accepted. */
    <T extends SpecificRecord> Serde<T> topic(Class<T> type);

    /**
     * For stores, changelogs and repartition topics; needs no registry. Each value names its schema by fingerprint, so
     * that a store written under another schema fails instead of being misread.
     */
    default <T extends SpecificRecord> Serde<T> internal(Class<T> type) {
        return InternalSerde.of(type);
    }
}
