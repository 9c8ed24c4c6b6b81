package dev.gigstream.streams;

import static dev.gigstream.streams.SampleRatings.aRating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.eventing.EventCodec;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A small application with the real broker and registry. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY})
class StreamsApplicationIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String APPLICATION = "star-counter-" + UUID.randomUUID();
    private static final String STARS = APPLICATION + "-stars";
    private static final String LETTERS = DeadLetterHeaders.deadLetterTopic(APPLICATION);

    @TempDir
    Path state;

    private final String run = UUID.randomUUID().toString();
    private final Map<String, Object> broker =
            Map.of("bootstrap.servers", System.getProperty("KAFKA_BOOTSTRAP_SERVERS"));
    private final EventCodec codec = new EventCodec(URI.create(System.getProperty("SCHEMA_REGISTRY_URL")));
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
    private ConfigurableApplicationContext application;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class StarCounter {
        @Bean
        KStream<String, Rating> ratings(StreamsBuilder builder, AvroSerdes serdes) {
            KStream<String, Rating> ratings = builder.stream(
                    Topics.RATINGS,
                    Consumed.with(Serdes.String(), serdes.topic(Rating.class)).withName("read-ratings"));
            ratings.toTable(
                            Named.as("keep-newest"),
                            Materialized.<String, Rating, KeyValueStore<Bytes, byte[]>>as("ratings")
                                    .withKeySerde(Serdes.String())
                                    .withValueSerde(serdes.internal(Rating.class)))
                    .toStream(Named.as("list-ratings"))
                    .mapValues(rating -> rating.getSum() / rating.getCount(), Named.as("count-stars"))
                    .to(STARS, Produced.with(Serdes.String(), Serdes.Long()).withName("write-stars"));
            return ratings;
        }
    }

    @BeforeEach
    void start() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(Stream.of(STARS, LETTERS)
                            .map(name -> new NewTopic(name, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        application = new SpringApplicationBuilder(StarCounter.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "spring.application.name=" + APPLICATION,
                        "gigstream.streams.state-dir=" + state,
                        "logging.level.root=off")
                .run();
    }

    @AfterEach
    void stop() {
        application.close();
        producer.close();
        codec.close();
    }

    @Test
    void worksThroughPoisonWithoutLosingARecord() {
        send("unreadable", "not avro".getBytes(StandardCharsets.UTF_8));
        send("unworkable", codec.encode(Topics.RATINGS, aRating("g1", 0)));
        send("good", codec.encode(Topics.RATINGS, aRating("g1", 3)));

        await().atMost(SOON).untilAsserted(() -> assertThat(keys(STARS)).containsExactly(run + "good"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(keys(LETTERS)).containsExactlyInAnyOrder(run + "unreadable", run + "unworkable"));
        assertThat(read(LETTERS)).allSatisfy(letter -> {
            assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo(Topics.RATINGS);
            assertThat(header(letter, DeadLetterHeaders.CAUSE_CLASS)).isNotBlank();
        });
    }

    private void send(String key, byte[] value) {
        producer.send(new ProducerRecord<>(Topics.RATINGS, 0, run + key, value));
        producer.flush();
    }

    private List<String> keys(String topic) {
        return read(topic).stream().map(ConsumerRecord::key).toList();
    }

    /** What readers of committed records see of this run. */
    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.get("bootstrap.servers"), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition only = new TopicPartition(topic, 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = consumer.endOffsets(List.of(only)).get(only);
            while (consumer.position(only) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records.stream().filter(record -> record.key().startsWith(run)).toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
