package dev.gigstream.streams.testing;

import dev.gigstream.eventing.AvroSafety;
import dev.gigstream.streams.AvroSerdes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** For tests of topologies: the registry's wire format with a made-up schema id, and no registry. */
public final class RegistryFreeSerdes implements AvroSerdes {
    private static final int HEADER_BYTES = 5;
    private static final int SCHEMA_ID = 1;

    static {
        AvroSafety.apply();
    }

    @Override
    public <T extends SpecificRecord> Serde<T> topic(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        return Serdes.serdeFrom(
                (topic, event) -> event == null ? null : write(new SpecificDatumWriter<>(schema, model), event),
                (topic, bytes) ->
                        bytes == null ? null : read(new SpecificDatumReader<T>(schema, schema, model), bytes));
    }

    private static <T> byte[] write(SpecificDatumWriter<T> writer, T event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEADER_BYTES)
                .put((byte) 0)
                .putInt(SCHEMA_ID)
                .array());
        try {
            writer.write(event, EncoderFactory.get().directBinaryEncoder(out, null));
        } catch (IOException e) {
            throw new SerializationException(e);
        }
        return out.toByteArray();
    }

    private static <T> T read(SpecificDatumReader<T> reader, byte[] bytes) {
        try {
            if (bytes.length < HEADER_BYTES || bytes[0] != 0) {
                throw new SerializationException("Not in the registry wire format");
            }
            return reader.read(
                    null, DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null));
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(e);
        }
    }
}
