package dev.gigstream.examples.revenue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads two topics to their end and prints the figures. */
public final class RevenueByCategory {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String registry;
    private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();

    private RevenueByCategory(String registry) {
        this.registry = registry;
    }

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        RevenueByCategory program =
                new RevenueByCategory(environment.getOrDefault("SCHEMA_REGISTRY_URL", "http://127.0.0.1:18081"));
        Figures figures = new Figures();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092"),
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            program.read(consumer, "gigs.gig.events.v1", figures::gig);
            program.read(consumer, "orders.order.events.v1", figures::order);
        }
        figures.lines().forEach(System.out::println);
    }

    private void read(KafkaConsumer<String, byte[]> consumer, String topic, Consumer<GenericRecord> sink) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                if (record.value() != null) {
                    sink.accept(decode(record.value()));
                }
            }
        }
    }

    /** Byte 0, the id of the schema in four bytes, the Avro body. */
    private GenericRecord decode(byte[] value) {
        int id = ByteBuffer.wrap(value).getInt(1);
        try {
            return readers.computeIfAbsent(id, this::reader)
                    .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
        } catch (IOException e) {
            throw new IllegalStateException("Not an Avro record", e);
        }
    }

    private GenericDatumReader<GenericRecord> reader(int id) {
        URI address = URI.create(registry + "/apis/ccompat/v7/schemas/ids/" + id);
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            String schema = JsonMapper.builder()
                    .build()
                    .readTree(answer.body())
                    .path("schema")
                    .asString();
            return new GenericDatumReader<>(new Schema.Parser().parse(schema));
        } catch (IOException e) {
            throw new IllegalStateException("The registry does not answer at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
