package dev.gigstream.gigindex.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Avro without a registry, for tests. */
final class AvroBytes {
    static {
        ClassSecurityValidator.setGlobal(type -> type.getName().startsWith("dev.gigstream.events."));
    }

    private AvroBytes() {}

    static <T extends SpecificRecordBase> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, it) -> it == null ? null : write(it),
                (topic, bytes) -> bytes == null ? null : read(bytes, type));
    }

    private static byte[] write(SpecificRecordBase it) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            new SpecificDatumWriter<>(it.getSchema(), it.getSpecificData()).write(it, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static <T extends SpecificRecordBase> T read(byte[] bytes, Class<T> type) {
        try {
            T blank = type.getDeclaredConstructor().newInstance();
            return new SpecificDatumReader<T>(blank.getSchema(), blank.getSchema(), blank.getSpecificData())
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException | RuntimeException | ReflectiveOperationException e) {
            throw new SerializationException(e);
        }
    }
}
