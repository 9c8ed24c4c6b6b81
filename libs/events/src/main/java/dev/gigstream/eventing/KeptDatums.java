package dev.gigstream.eventing;

import io.apicurio.registry.serde.avro.AvroDatumProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Keeps one reader and one writer per schema object. The serde's own provider finds them by a fingerprint, which it
 * computes from the text of the schema for every record: a tenth of the work of an application that only passes on.
 * Thread-safe. Public with a public constructor, because the serde makes it by reflection.
 */
public final class KeptDatums implements AvroDatumProvider<SpecificRecord> {
    private final Map<Schema, DatumReader<SpecificRecord>> readers = new ConcurrentHashMap<>();
    private final Map<Schema, DatumWriter<SpecificRecord>> writers = new ConcurrentHashMap<>();

    public KeptDatums() {}

    @Override
    public DatumWriter<SpecificRecord> createDatumWriter(SpecificRecord datum, Schema schema) {
        return writers.computeIfAbsent(schema, SpecificDatumWriter::new);
    }

    /** Reads into the generated class of the record's name; throws {@link IllegalArgumentException} when there is none. */
    @Override
    public DatumReader<SpecificRecord> createDatumReader(Schema schema) {
        return readers.computeIfAbsent(schema, KeptDatums::reader);
    }

    @Override
    public Schema toSchema(SpecificRecord datum) {
        return datum.getSchema();
    }

    private static DatumReader<SpecificRecord> reader(Schema written) {
        Class<?> type = SpecificData.get().getClass(written);
        if (type == null) {
            throw new IllegalArgumentException("No class for the record " + written.getFullName());
        }
        return new SpecificDatumReader<>(written, SpecificData.get().getSchema(type));
    }
}
