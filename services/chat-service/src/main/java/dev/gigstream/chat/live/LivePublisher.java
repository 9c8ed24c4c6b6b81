package dev.gigstream.chat.live;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.RegistryUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what is of interest for seconds, beside the outbox: without a wait for the caller, and quickly or not at all. */
final class LivePublisher implements AutoCloseable {

    static final String INSTANCE = "instance";
    private static final int MOST_WAITING = 1_000;
    private static final Logger log = LoggerFactory.getLogger(LivePublisher.class);

    private final EventCodec codec;
    private final byte[] instance;
    private final KafkaProducer<String, byte[]> producer;
    private final ExecutorService writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("chat-live-writer").factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());

    LivePublisher(EventCodec codec, Instance instance, Map<String, Object> connection) {
        this.codec = codec;
        this.instance = instance.id().getBytes(StandardCharsets.UTF_8);
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "chat-live");
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void publish(String topic, String key, SpecificRecord value) {
        writer.execute(() -> write(topic, key, value));
    }

    @Override
    public void close() {
        writer.shutdownNow();
        producer.close(Duration.ofSeconds(1));
    }

    private void write(String topic, String key, SpecificRecord value) {
        try {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, codec.encode(topic, value));
            record.headers().add(INSTANCE, instance);
            producer.send(record, (_, failure) -> forget(topic, failure));
        } catch (RegistryUnavailableException | KafkaException e) {
            forget(topic, e);
        }
    }

    private static void forget(String topic, Exception failure) {
        if (failure != null) {
            log.debug("Nothing was told on {}", topic, failure);
        }
    }
}
