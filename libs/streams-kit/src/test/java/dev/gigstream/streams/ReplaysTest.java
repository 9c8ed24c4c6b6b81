package dev.gigstream.streams;

import static dev.gigstream.streams.SampleRatings.aRating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.streams.testing.RegistryFreeSerdes;
import dev.gigstream.streams.testing.TestTopologies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaysTest {
    private static final String RATINGS = "ratings";
    private static final String STARS = "stars";
    private static final Serde<Rating> VALUES = new RegistryFreeSerdes().topic(Rating.class);

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> ratings;
    private TestInputTopic<String, byte[]> replays;
    private TestOutputTopic<String, Long> stars;
    private TestOutputTopic<String, byte[]> letters;

    @BeforeEach
    void start() {
        Properties settings = TestTopologies.settings("star-counter", state);
        driver = new TopologyTestDriver(TestTopologies.build(settings, ReplaysTest::countStars), settings);
        ratings = driver.createInputTopic(RATINGS, new StringSerializer(), new ByteArraySerializer());
        replays = driver.createInputTopic("star-counter.replay.v1", new StringSerializer(), new ByteArraySerializer());
        stars = driver.createOutputTopic(
                STARS, new StringDeserializer(), Serdes.Long().deserializer());
        letters =
                driver.createOutputTopic("star-counter.dlq.v1", new StringDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aReplayedLetterIsHandledLikeARecordOfItsTopic() {
        ratings.pipeInput("g1", bytes(aRating("g1", 2)));

        replays.pipeInput(letter("g2", bytes(aRating("g2", 4)), RATINGS));

        assertThat(stars.readKeyValuesToList()).isEqualTo(List.of(KeyValue.pair("g1", 5L), KeyValue.pair("g2", 5L)));
    }

    @Test
    void aHandledLetterIsMarked() {
        replays.pipeInput(letter("g2", bytes(aRating("g2", 4)), RATINGS));

        TestRecord<String, byte[]> mark = letters.readRecord();
        assertThat(mark.value()).isNull();
        assertThat(text(mark.headers(), DeadLetterHeaders.HANDLED)).isEqualTo("true");
        assertThat(text(mark.headers(), DeadLetterHeaders.OFFSET)).isEqualTo("41");
        assertThat(letters.isEmpty()).isTrue();
    }

    @Test
    void aLetterThatFailsAgainIsALetterAgainAfterItsMark() {
        replays.pipeInput(letter("g2", bytes(aRating("g2", 0)), RATINGS));

        assertThat(letters.readRecord().headers().lastHeader(DeadLetterHeaders.HANDLED))
                .isNotNull();
        TestRecord<String, byte[]> again = letters.readRecord();
        assertThat(again.headers().lastHeader(DeadLetterHeaders.HANDLED)).isNull();
        assertThat(text(again.headers(), DeadLetterHeaders.TOPIC)).isEqualTo(RATINGS);
        assertThat(text(again.headers(), DeadLetterHeaders.OFFSET)).isEqualTo("41");
    }

    @Test
    void lettersOfOtherTopicsAreLeftAlone() {
        replays.pipeInput(letter("g2", bytes(aRating("g2", 4)), "votes"));

        assertThat(stars.isEmpty()).isTrue();
    }

    private static void countStars(StreamsBuilder builder) {
        Replays replays = new Replays(builder, "star-counter");
        builder.stream(RATINGS, Consumed.with(Serdes.String(), VALUES).withName("read-ratings"))
                .merge(replays.of(RATINGS, VALUES, "take-replayed-ratings"), Named.as("add-replayed-ratings"))
                .mapValues(rating -> rating.getSum() / rating.getCount(), Named.as("count-stars"))
                .to(STARS, Produced.with(Serdes.String(), Serdes.Long()).withName("write-stars"));
    }

    private static TestRecord<String, byte[]> letter(String key, byte[] value, String topic) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(DeadLetterHeaders.TOPIC, topic.getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.PARTITION, "0".getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.OFFSET, "41".getBytes(StandardCharsets.UTF_8));
        return new TestRecord<>(key, value, headers);
    }

    private static byte[] bytes(Rating rating) {
        return VALUES.serializer().serialize(RATINGS, rating);
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
