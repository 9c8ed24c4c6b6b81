package dev.gigstream.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.data.reference.SampleRecord;
import dev.gigstream.events.Topics;
import dev.gigstream.events.search.SearchActivity;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.kafka.TopicRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as processes, with the real broker and registry. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY})
class DataToolsIT {

    private static final String TOPIC = Topics.SEARCH_ACTIVITY;
    private static final int RECORDS = 20_000;
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = UUID.randomUUID().toString();

    @TempDir
    private Path directory;

    @BeforeAll
    static void fillTopic() throws Exception {
        int id = schemaId();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS"), "linger.ms", 20),
                new StringSerializer(),
                new ByteArraySerializer())) {
            byte[] value = value(id);
            for (int i = 0; i < RECORDS; i++) {
                producer.send(new ProducerRecord<>(
                        TOPIC, i == 0 ? KEY : UUID.randomUUID().toString(), value));
            }
        }
    }

    @Test
    void anExportKilledInTheMiddleGoesOnWithoutADuplicateOrAGap() throws Exception {
        Process killed =
                start("export", TOPIC, "--format", "jsonl", "--to", directory.toString(), "--part-records", "100");
        await().atMost(SOON).until(() -> files().size() >= 3);
        killed.destroyForcibly().waitFor();
        assertThat(files().size()).isLessThan(RECORDS / 100);

        Process again =
                start("export", TOPIC, "--format", "jsonl", "--to", directory.toString(), "--part-records", "100");

        assertThat(again.waitFor()).isZero();
        List<String> exported = new ArrayList<>();
        for (Path file : files()) {
            for (String line : Files.readAllLines(file)) {
                JsonNode record = JSON.readTree(line);
                exported.add(record.path("partition").asInt() + "@"
                        + record.path("offset").asLong());
            }
        }
        assertThat(exported)
                .containsExactlyInAnyOrderElementsOf(TopicRecords.of(TOPIC).stream()
                        .map(record -> record.partition() + "@" + record.offset())
                        .toList());
    }

    @Test
    void parquetIsWrittenByTheProcessToo() throws Exception {
        Process export = start("export", TOPIC, "--format", "parquet", "--to", directory.toString());

        assertThat(export.waitFor()).isZero();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
                    .isNotEmpty();
        }
    }

    @Test
    void tailShowsTheRecordsOfAKeySinceATime() throws Exception {
        Process tail = start("tail", TOPIC, "--key", KEY, "--from-time", "PT1H", "--no-follow");

        List<String> lines = tail.inputReader().lines().toList();

        assertThat(tail.waitFor()).isZero();
        assertThat(lines).hasSize(1);
        JsonNode record = JSON.readTree(lines.getFirst());
        assertThat(record.path("key").asString()).isEqualTo(KEY);
        assertThat(record.path("value").path("query").asString()).isEqualTo("logo");
    }

    @Test
    void topicsKnowsHowMuchThereIs() throws Exception {
        Process topics = start("topics", "--json");

        JsonNode rows = JSON.readTree(topics.getInputStream().readAllBytes());

        assertThat(topics.waitFor()).isZero();
        JsonNode row = rows.valueStream()
                .filter(each -> each.path("topic").asString().equals(TOPIC))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("owner").asString()).isEqualTo("search-service");
        assertThat(row.path("records").asLong()).isGreaterThanOrEqualTo(RECORDS);
        assertThat(row.path("bytes").asLong()).isPositive();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DataTools.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(Path.of("target", "data-tools.log").toFile());
        for (String name : List.of("KAFKA_BOOTSTRAP_SERVERS", "SCHEMA_REGISTRY_URL")) {
            builder.environment().put(name, System.getProperty(name));
        }
        return builder.start();
    }

    private static int schemaId() throws IOException, InterruptedException {
        URI latest = URI.create(System.getProperty("SCHEMA_REGISTRY_URL") + "/apis/ccompat/v7/subjects/" + TOPIC
                + "-value/versions/latest");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(HttpRequest.newBuilder(latest).build(), BodyHandlers.ofString())
                    .body();
            return JSON.readTree(answer).path("id").asInt();
        }
    }

    private static byte[] value(int schemaId) {
        GenericRecord search = SampleRecord.of(SearchActivity.getClassSchema());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(search.getSchema()).write(search, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
