package dev.gigstream.streams;

import static dev.gigstream.streams.SampleRatings.aRating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.streams.testing.GoldenTopology;
import dev.gigstream.streams.testing.RegistryFreeSerdes;
import dev.gigstream.streams.testing.TestTopologies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterTopologyTest {
    private static final String IN = "ratings";
    private static final String OUT = "stars";

    @TempDir
    Path folder;

    private Properties settings;
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> ratings;
    private TestOutputTopic<String, Long> stars;
    private TestOutputTopic<String, byte[]> letters;

    @BeforeEach
    void start() {
        settings = TestTopologies.settings("star-counter", folder.resolve("state"));
        driver = new TopologyTestDriver(topology(), settings);
        ratings = driver.createInputTopic(IN, new StringSerializer(), new ByteArraySerializer());
        stars = driver.createOutputTopic(
                OUT, new StringDeserializer(), Serdes.Long().deserializer());
        letters =
                driver.createOutputTopic("star-counter.dlq.v1", new StringDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void setsARecordItCannotReadAside() {
        ratings.pipeInput("bad", "not avro".getBytes(StandardCharsets.UTF_8));
        ratings.pipeInput("good", bytes(aRating("good", 2)));

        assertThat(stars.readKeyValuesToList()).hasSize(1);
        TestRecord<String, byte[]> letter = letters.readRecord();
        assertThat(letter.key()).isEqualTo("bad");
        assertThat(letter.value()).asString().isEqualTo("not avro");
        assertThat(header(letter.headers(), DeadLetterHeaders.TOPIC)).isEqualTo(IN);
        assertThat(header(letter.headers(), DeadLetterHeaders.PARTITION)).isEqualTo("0");
        assertThat(header(letter.headers(), DeadLetterHeaders.OFFSET)).isEqualTo("0");
        assertThat(header(letter.headers(), DeadLetterHeaders.CAUSE_CLASS)).contains("SerializationException");
    }

    @Test
    void setsARecordAProcessorThrowsAtAside() {
        byte[] zero = bytes(aRating("zero", 0));

        ratings.pipeInput("zero", zero);
        ratings.pipeInput("good", bytes(aRating("good", 2)));

        assertThat(stars.readKeyValuesToList()).hasSize(1);
        TestRecord<String, byte[]> letter = letters.readRecord();
        assertThat(letter.value()).isEqualTo(zero);
        assertThat(header(letter.headers(), DeadLetterHeaders.CAUSE_CLASS))
                .isEqualTo(ArithmeticException.class.getName());
    }

    @Test
    void refusesANameThatWasLeftOut() {
        assertThatExceptionOfType(TopologyException.class)
                .isThrownBy(() -> TestTopologies.build(
                        settings,
                        builder -> builder.stream(IN, Consumed.with(Serdes.String(), Serdes.String()))
                                .groupBy((key, value) -> value, Grouped.with(Serdes.String(), Serdes.String()))
                                .count()));
    }

    @Test
    void aGoldenFileShowsAChangedName() throws Exception {
        Path golden = folder.resolve("golden.txt");
        Files.writeString(golden, topology().describe().toString().strip() + "\n");
        GoldenTopology.assertMatches(topology(), golden);

        Files.writeString(golden, Files.readString(golden).replace("read-ratings", "read-votes"));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> GoldenTopology.assertMatches(topology(), golden))
                .withMessageContaining("read-ratings");
    }

    private Topology topology() {
        return TestTopologies.build(settings, DeadLetterTopologyTest::countStars);
    }

    private static void countStars(StreamsBuilder builder) {
        builder.stream(
                        IN,
                        Consumed.with(Serdes.String(), new RegistryFreeSerdes().topic(Rating.class))
                                .withName("read-ratings"))
                .mapValues(rating -> rating.getSum() / rating.getCount(), Named.as("count-stars"))
                .to(OUT, Produced.with(Serdes.String(), Serdes.Long()).withName("write-stars"));
    }

    private static byte[] bytes(Rating rating) {
        return new RegistryFreeSerdes().topic(Rating.class).serializer().serialize(IN, rating);
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
