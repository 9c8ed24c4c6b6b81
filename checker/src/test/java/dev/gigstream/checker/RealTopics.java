package dev.gigstream.checker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The topics with their registered schemas; a record is what a test says of it, and something for every other field. */
final class RealTopics implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
            new StringSerializer(),
            new ByteArraySerializer());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Registered> schemas = new HashMap<>();

    private record Registered(int id, Schema schema) {}

    /** @param fields by name; records as maps, symbols of enumerations as text */
    void tell(String topic, String key, Map<String, ?> fields) {
        Registered registered = schemas.computeIfAbsent(topic, this::registered);
        send(new ProducerRecord<>(topic, key, bytes(registered, record(registered.schema(), fields))));
    }

    void deadLetter(String topic, Map<String, String> headers) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(topic, "key", new byte[] {1});
        headers.forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(letter);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Registered registered(String topic) {
        URI newest = URI.create(System.getProperty("SCHEMA_REGISTRY_URL") + "/apis/ccompat/v7/subjects/" + topic
                + "-value/versions/latest");
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(newest).timeout(PATIENCE).build(), BodyHandlers.ofString());
            JsonNode found = JSON.readTree(answer.body());
            return new Registered(
                    found.path("id").asInt(),
                    new Schema.Parser().parse(found.path("schema").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Registered registered, GenericRecord record) {
        try {
            var bytes = new ByteArrayOutputStream();
            var head = new DataOutputStream(bytes);
            head.writeByte(0);
            head.writeInt(registered.id());
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(registered.schema()).write(record, encoder);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GenericRecord record(Schema schema, Map<?, ?> fields) {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.name(), value(field.schema(), fields.get(field.name())));
        }
        return record;
    }

    /** Null stands for anything. */
    private static Object value(Schema schema, Object wanted) {
        return switch (schema.getType()) {
            case UNION -> union(schema, wanted);
            case RECORD -> record(schema, wanted == null ? Map.of() : (Map<?, ?>) wanted);
            case ENUM ->
                new GenericData.EnumSymbol(
                        schema, wanted == null ? schema.getEnumSymbols().getFirst() : wanted);
            case ARRAY -> wanted == null ? List.of() : wanted;
            case MAP -> Map.of();
            case LONG -> wanted == null ? 0L : ((Number) wanted).longValue();
            case INT -> wanted == null ? 0 : wanted;
            case BOOLEAN -> wanted != null && (boolean) wanted;
            case STRING -> wanted == null ? "something" : wanted;
            default -> throw new IllegalArgumentException("no " + schema.getType());
        };
    }

    private static Object union(Schema schema, Object wanted) {
        return schema.getTypes().stream()
                .filter(type -> (type.getType() == Schema.Type.NULL) == (wanted == null))
                .findFirst()
                .map(type -> wanted == null ? null : value(type, wanted))
                .orElse(null);
    }

    @Override
    public void close() {
        producer.close();
        http.close();
    }
}
