package dev.gigstream.streams;

import dev.gigstream.eventing.EventCodec;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Topic serdes that know their schemas from the registry and wait for it when it is away. */
final class RegistryAvroSerdes implements AvroSerdes {
    private final EventCodec codec;
    private final RegistryPatience patience;

    RegistryAvroSerdes(EventCodec codec, RegistryPatience patience) {
        this.codec = codec;
        this.patience = patience;
    }

    @Override
    public <T extends SpecificRecord> Serde<T> topic(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, event) -> event == null ? null : patience.ask(() -> codec.encode(topic, event)),
                (topic, bytes) -> bytes == null ? null : patience.ask(() -> codec.decode(topic, bytes, type)));
    }
}
