package dev.gigstream.streams;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plain records in stores, changelogs and repartition topics of one application, where nobody else reads. A later version
 * may add components: what an older one wrote has null for them, and what it does not know it leaves out.
 */
public final class JsonSerdes {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonSerdes() {}

    public static <T> Serde<T> internal(Class<T> type) {
        ObjectWriter writer = JSON.writerFor(type);
        ObjectReader reader = JSON.readerFor(type);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : writer.writeValueAsBytes(value),
                (topic, bytes) -> bytes == null ? null : read(reader, bytes));
    }

    private static <T> T read(ObjectReader reader, byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (JacksonException e) {
            throw new SerializationException(e);
        }
    }
}
