package dev.gigstream.logindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a line that is logged to a document that is found, with real servers; this application is the one that logs. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.ELASTICSEARCH})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogIndexIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;

    @BeforeAll
    void start(@TempDir Path directory) {
        application = SpringApplication.run(
                LogIndexApplication.class,
                "--server.port=0",
                "--gigstream.error-log.directory=" + directory,
                "--gigstream.tokens.public-keys=" + directory.resolve("jwks.json"));
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void findsAnErrorByItsTrace() {
        String trace = UUID.randomUUID().toString().replace("-", "");

        try (MDC.MDCCloseable _ = MDC.putCloseable("trace.id", trace)) {
            LoggerFactory.getLogger(getClass())
                    .error("It failed with password=hunter2", new IllegalStateException("off by one"));
        }

        JsonNode found = await().atMost(PATIENCE).until(() -> search(trace), hits -> hits.size() == 1);
        JsonNode source = found.get(0).at("/_source");
        assertThat(source.at("/service/name").asString()).isEqualTo("log-index");
        assertThat(source.at("/message").asString()).isEqualTo("It failed with password=***");
        assertThat(source.at("/error/type").asString()).isEqualTo(IllegalStateException.class.getName());
        assertThat(found.get(0).at("/_index").asString()).startsWith(".ds-" + LogStream.NAME);
    }

    @Test
    void keepsARecordThatComesTwiceOnce() throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String last = UUID.randomUUID().toString().replace("-", "");
        String id = UUID.randomUUID().toString();

        send(id, trace);
        send(id, trace);
        send(UUID.randomUUID().toString(), last);
        send(UUID.randomUUID().toString(), last);

        await().atMost(PATIENCE).until(() -> search(last), hits -> hits.size() == 2);
        await().atMost(PATIENCE).until(() -> search(trace), hits -> hits.size() == 1);
    }

    private void send(String id, String trace) throws ExecutionException, InterruptedException {
        try (EventCodec codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            byte[] value =
                    codec.encode(Topics.LOG, SomeLog.error(id).setTraceId(trace).build());
            // In one partition, so that the last one read says that all were.
            producer.send(new ProducerRecord<>(Topics.LOG, 0, id, value)).get();
        }
    }

    private JsonNode search(String trace) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty("ELASTICSEARCH_URL") + "/"
                        + LogStream.NAME + "/_search?ignore_unavailable=true&q=trace.id:" + trace))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body())
                .at("/hits/hits");
    }
}
