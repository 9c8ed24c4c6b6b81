package dev.gigstream.eventing;

import org.apache.avro.specific.SpecificRecord;

/** The claim that a schema id on a topic stands for a record type; checked against the registry once. */
record Admission(String topic, int schemaId, Class<? extends SpecificRecord> type) {}
