package dev.gigstream.gigindex;

import dev.gigstream.eventing.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the integration tests write to the topics and read from Elasticsearch. */
public final class SearchStack implements AutoCloseable {
    private final EventCodec codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS"), "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    private final String elasticsearch;

    /** With the Elasticsearch that all tests share. */
    public SearchStack() {
        this(System.getProperty("ELASTICSEARCH_URL"));
    }

    public SearchStack(String elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public void publish(String topic, String key, SpecificRecord event) {
        send(topic, key, event == null ? null : codec.encode(topic, event));
    }

    public void send(String topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A document by id, as the index holds it now; its {@code found} says whether it does. */
    public JsonNode indexed(String gigId) {
        return get("/gigs/_doc/" + gigId);
    }

    public JsonNode get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(elasticsearch + path)).build();
            return json.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        codec.close();
        http.close();
    }
}
