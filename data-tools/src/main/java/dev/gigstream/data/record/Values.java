package dev.gigstream.data.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** Decodes record values: byte 0, the schema id in four bytes, the Avro body. */
public final class Values {

    private static final int HEAD = 5;

    private final Schemas schemas;
    private final Map<Integer, Map<Schema, GenericDatumReader<GenericRecord>>> readers = new HashMap<>();
    private BinaryDecoder decoder;

    public Values(Schemas schemas) {
        this.schemas = schemas;
    }

    /** As it was written; empty when it is no Avro record of the registry. */
    public Optional<GenericRecord> asWritten(byte[] value) {
        return writer(value).flatMap(writer -> decode(value, writer, writer));
    }

    /** As a reader with this schema sees it; empty when it cannot be read so. */
    public Optional<GenericRecord> as(Schema reader, byte[] value) {
        return writer(value).flatMap(writer -> decode(value, writer, reader));
    }

    private Optional<Schema> writer(byte[] value) {
        return value.length < HEAD || value[0] != 0
                ? Optional.empty()
                : schemas.withId(ByteBuffer.wrap(value).getInt(1));
    }

    private Optional<GenericRecord> decode(byte[] value, Schema writer, Schema reader) {
        int id = ByteBuffer.wrap(value).getInt(1);
        GenericDatumReader<GenericRecord> datum = readers.computeIfAbsent(id, any -> new HashMap<>())
                .computeIfAbsent(reader, any -> new GenericDatumReader<>(writer, reader));
        try {
            decoder = DecoderFactory.get().binaryDecoder(value, HEAD, value.length - HEAD, decoder);
            return Optional.of(datum.read(null, decoder));
        } catch (IOException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }
}
