package dev.gigstream.bench.topic;

import dev.gigstream.bench.stack.RunningProcess;
import dev.gigstream.eventing.EventCodec;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The broker and the registry of a stack, as one of its services is told of them. */
public final class EventBus implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> address;
    private final EventCodec codec;

    public EventBus(RunningProcess service) {
        address = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, service.setting("KAFKA_BOOTSTRAP_SERVERS"));
        codec = new EventCodec(URI.create(service.setting("SCHEMA_REGISTRY_URL")), PATIENCE);
    }

    /** What comes to a topic from now on. */
    public <T extends SpecificRecord> TopicTail<T> tail(String topic, Class<T> type) {
        var settings = new HashMap<>(address);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        return new TopicTail<>(consumer, codec, topic, type);
    }

    public Readers readers() {
        return new Readers(Admin.create(address));
    }

    @Override
    public void close() {
        codec.close();
    }
}
