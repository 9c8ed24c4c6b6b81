package dev.gigstream.gigindex.document;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Bytes of a {@link Newest} in stores and repartition topics: eight bytes of version, then the value if there is one. */
record NewestSerde<T>(Serde<T> values) implements Serde<Newest<T>> {
    @Override
    public Serializer<Newest<T>> serializer() {
        return this::write;
    }

    @Override
    public Deserializer<Newest<T>> deserializer() {
        return this::read;
    }

    private byte[] write(String topic, Newest<T> state) {
        if (state == null) {
            return null;
        }
        byte[] value = state.value() == null ? new byte[0] : values.serializer().serialize(topic, state.value());
        return ByteBuffer.allocate(Long.BYTES + value.length)
                .putLong(state.version())
                .put(value)
                .array();
    }

    private Newest<T> read(String topic, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long version = buffer.getLong();
        byte[] value = new byte[buffer.remaining()];
        buffer.get(value);
        return new Newest<>(
                version, value.length == 0 ? null : values.deserializer().deserialize(topic, value));
    }
}
