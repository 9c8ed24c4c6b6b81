package dev.gigstream.streams;

import dev.gigstream.eventing.AvroSafety;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Avro's single-object encoding: a marker, the schema's fingerprint, the body. */
final class InternalSerde<T extends SpecificRecord> {
    static {
        AvroSafety.apply();
    }

    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    private InternalSerde(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        this.encoder = new BinaryMessageEncoder<>(model, schema);
        this.decoder = new BinaryMessageDecoder<>(model, schema);
    }

    static <T extends SpecificRecord> Serde<T> of(Class<T> type) {
        InternalSerde<T> serde = new InternalSerde<>(type);
        return Serdes.serdeFrom((topic, value) -> serde.write(value), (topic, bytes) -> serde.read(bytes));
    }

    private byte[] write(T value) {
        try {
            return value == null ? null : encoder.encode(value).array();
        } catch (IOException e) {
            throw new SerializationException(e);
        }
    }

    private T read(byte[] bytes) {
        try {
            return bytes == null ? null : decoder.decode(bytes);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(e);
        }
    }
}
