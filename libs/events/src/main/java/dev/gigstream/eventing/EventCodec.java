package dev.gigstream.eventing;

import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import io.apicurio.registry.serde.avro.AvroDeserializer;
import io.apicurio.registry.serde.avro.AvroSerdeConfig;
import io.apicurio.registry.serde.avro.AvroSerializer;
import io.apicurio.registry.serde.config.SerdeConfig;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * Turns events into the registry wire format (byte 0, schema id of four bytes, Avro body) and back, and accepts only
 * schemas registered for the topic at hand. The registry is asked once per schema; after that both directions work
 * without it. Thread-safe.
 */
public final class EventCodec implements AutoCloseable {
    private static final String EVENT_PACKAGE = "dev.gigstream.events.";
    static final Duration TIME_LIMIT = Duration.ofMillis(1_500);

    static {
        AvroSafety.apply();
    }

    private final AvroSerializer<SpecificRecord> serializer;
    private final AvroDeserializer<SpecificRecord> deserializer;
    private final RegisteredSchemas schemas;
    private final Set<EventType> writable = ConcurrentHashMap.newKeySet();
    private final Set<Admission> readable = ConcurrentHashMap.newKeySet();

    /** @param registryUrl base address of the registry, without the API path */
    public EventCodec(URI registryUrl) {
        this(registryUrl, TIME_LIMIT);
    }

    /** @param timeLimit longest wait for one answer of the registry */
    public EventCodec(URI registryUrl, Duration timeLimit) {
        Map<String, Object> settings = settings(registryUrl);
        this.schemas = new RegisteredSchemas(new SchemaResolverConfig(settings), timeLimit);
        this.serializer = new AvroSerializer<>(schemas.client());
        this.deserializer = new AvroDeserializer<>(schemas.client());
        serializer.configure(new AvroSerdeConfig(settings), false);
        deserializer.configure(new AvroSerdeConfig(new HashMap<>(settings)), false);
    }

    /**
     * Encodes the value of a record for a topic.
     *
     * @throws RegistryUnavailableException when the schema is not known yet and the registry cannot be asked
     */
    public byte[] encode(String topic, SpecificRecord event) {
        admitWriting(new EventType(topic, event.getClass()), event);
        return serializer.serializeData(topic, event);
    }

    /**
     * Decodes the value of a record from a topic.
     *
     * @throws RegistryUnavailableException when the schema is not known yet and the registry cannot be asked
     * @throws MalformedEventException when the bytes are not a {@code type} under a schema registered for the topic
     */
    public <T extends SpecificRecord> T decode(String topic, byte[] bytes, Class<T> type) {
        admitReading(new Admission(topic, WireFormat.schemaId(bytes), type));
        try {
            return type.cast(deserializer.deserializeData(topic, bytes));
        } catch (RuntimeException e) {
            throw new MalformedEventException("Not a readable " + type.getSimpleName() + " on " + topic, e);
        }
    }

    /** Learns the current schema of a topic ahead of its first use. */
    public void warmUp(EventType type) {
        admitWriting(type, WireFormat.blank(type.record()));
    }

    @Override
    public void close() {
        schemas.close();
        serializer.close();
        deserializer.close();
    }

    private void admitWriting(EventType type, SpecificRecord example) {
        if (!writable.contains(type)) {
            schemas.lookUp(type, example, serializer.getSerdeConfigurer().getSchemaResolver());
            writable.add(type);
        }
    }

    private void admitReading(Admission asked) {
        if (!readable.contains(asked)) {
            schemas.admit(asked, deserializer.getSerdeConfigurer().getSchemaResolver());
            readable.add(asked);
        }
    }

    private static Map<String, Object> settings(URI registryUrl) {
        String base = registryUrl.toString().replaceAll("/+$", "");
        Map<String, Object> settings = new HashMap<>();
        settings.put(SchemaResolverConfig.REGISTRY_URL, base + "/apis/registry/v3");
        settings.put(SchemaResolverConfig.HTTP_ADAPTER, "JDK");
        settings.put(SchemaResolverConfig.AUTO_REGISTER_ARTIFACT, false);
        settings.put(SchemaResolverConfig.DEREFERENCE_SCHEMA, true);
        settings.put(SchemaResolverConfig.RETRY_COUNT, 0L);
        // What an id stands for never changes, so what was learnt is kept: the registry may go away.
        settings.put(
                SchemaResolverConfig.CHECK_PERIOD_MS, Duration.ofDays(36_500).toMillis());
        settings.put(SerdeConfig.USE_ID, "contentId");
        settings.put(AvroSerdeConfig.AVRO_DATUM_PROVIDER, KeptDatums.class);
        return settings;
    }
}
