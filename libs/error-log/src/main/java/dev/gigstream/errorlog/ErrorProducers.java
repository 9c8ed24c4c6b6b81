package dev.gigstream.errorlog;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A small producer: every replica in sync acknowledges, and every call ends within seconds. */
final class ErrorProducers implements Supplier<Producer<String, byte[]>> {
    private static final int CALL_LIMIT_MS = 5_000;
    private static final int DELIVERY_LIMIT_MS = 8_000;
    private static final long MEMORY = 2L * 1024 * 1024;

    private final Map<String, Object> settings;

    ErrorProducers(ErrorLogSettings log) {
        settings = new HashMap<>(log.broker());
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, log.bootstrapServers());
        // Its network thread is named by it, and by that its errors are known for its own.
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, ErrorAppender.NAME);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, MEMORY);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, CALL_LIMIT_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, CALL_LIMIT_MS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_LIMIT_MS);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    }

    @Override
    public Producer<String, byte[]> get() {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
