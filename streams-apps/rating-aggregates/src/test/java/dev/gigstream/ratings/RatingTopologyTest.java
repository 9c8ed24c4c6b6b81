package dev.gigstream.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.events.Topics;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.ratings.RatingSubject;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.events.reviews.ReviewerRole;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.testing.GoldenTopology;
import dev.gigstream.streams.testing.RegistryFreeSerdes;
import dev.gigstream.streams.testing.TestTopologies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTopologyTest {
    private static final String APPLICATION = "rating-aggregates";

    @TempDir
    Path state;

    private final AvroSerdes avro = new RegistryFreeSerdes();
    private TopologyTestDriver driver;
    private TestInputTopic<String, ReviewEvent> reviews;
    private TestOutputTopic<String, Rating> ratings;

    @BeforeEach
    void start() {
        Properties settings = TestTopologies.settings(APPLICATION, state);
        // The driver commits after each record, and on disk that takes longer than everything else.
        settings.put(
                StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG,
                BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class);
        driver = new TopologyTestDriver(TestTopologies.build(settings, this::wire), settings);
        reviews = driver.createInputTopic(
                Topics.REVIEWS,
                new StringSerializer(),
                avro.topic(ReviewEvent.class).serializer());
        ratings = driver.createOutputTopic(
                Topics.RATINGS,
                new StringDeserializer(),
                avro.topic(Rating.class).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aBuyersReviewCountsForTheGigAndItsSeller() {
        tell(SomeReview.ofBuyer("o1", 5).build());
        tell(SomeReview.ofBuyer("o2", 2).build());

        Map<String, Rating> newest = ratings.readKeyValuesToMap();
        assertThat(newest).containsOnlyKeys("gig:logo", "seller:sam");
        Rating gig = newest.get("gig:logo");
        assertThat(gig.getSubjectKind()).isEqualTo(RatingSubject.GIG);
        assertThat(gig.getSubjectId()).isEqualTo("logo");
        assertThat(gig.getCount()).isEqualTo(2);
        assertThat(gig.getSum()).isEqualTo(7);
        assertThat(gig.getHistogram()).containsExactly(0L, 1L, 0L, 0L, 1L);
        assertThat(newest.get("seller:sam").getSum()).isEqualTo(7);
    }

    @Test
    void theHeaderNamesTheRatingAndNotTheReview() {
        RecordHeaders ofReview = new RecordHeaders();
        ofReview.add("event-id", "event".getBytes(StandardCharsets.UTF_8));

        reviews.pipeInput(new TestRecord<>("r1", SomeReview.ofBuyer("o1", 5).build(), ofReview));

        assertThat(ratings.readRecordsToList())
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.headers().headers("event-id"))
                        .singleElement()
                        .satisfies(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                                .isEqualTo(record.value().getEventId())));
    }

    @Test
    void aSellersReviewCountsForTheBuyerOnly() {
        tell(SomeReview.ofSeller("o1", 4).build());

        assertThat(ratings.readKeyValuesToMap()).containsOnlyKeys("buyer:bea");
    }

    @Test
    void aReviewNobodyMayReadYetCountsNothing() {
        tell(unpublished("o1"));

        assertThat(ratings.isEmpty()).isTrue();
    }

    @Test
    void duplicatesAndLateRecordsChangeNothing() {
        ReviewEvent published = SomeReview.ofBuyer("o1", 4).build();
        tell(published);
        List<Long> before = histogram("gig:logo");

        tell(published);
        tell(unpublished("o1"));

        assertThat(histogramOr("gig:logo", before)).isEqualTo(before);
    }

    @Test
    void aLaterStateThatComesFirstStands() {
        tell(SomeReview.ofBuyer("o1", 4)
                .setAggregateVersion(3)
                .setType(ReviewEventType.HIDDEN)
                .setVisible(false)
                .build());

        tell(SomeReview.ofBuyer("o1", 4).build());

        assertThat(ratings.isEmpty()).isTrue();
    }

    @Test
    void anEditMovesTheStars() {
        tell(SomeReview.ofBuyer("o1", 4).build());

        tell(SomeReview.ofBuyer("o1", 1)
                .setAggregateVersion(3)
                .setType(ReviewEventType.EDITED)
                .build());

        assertThat(histogram("gig:logo")).containsExactly(1L, 0L, 0L, 0L, 0L);
    }

    @Test
    void hidingTakesAwayAndRestoringBringsBack() {
        tell(SomeReview.ofBuyer("o1", 4).build());
        tell(hidden("o1", 3));
        Rating without = ratings.readKeyValuesToMap().get("gig:logo");
        tell(SomeReview.ofBuyer("o1", 4)
                .setAggregateVersion(4)
                .setType(ReviewEventType.RESTORED)
                .build());

        Rating restored = ratings.readKeyValuesToMap().get("gig:logo");
        assertThat(without.getCount()).isZero();
        assertThat(restored.getCount()).isEqualTo(1);
        assertThat(restored.getAggregateVersion()).isGreaterThan(without.getAggregateVersion());
    }

    @Test
    void aRemovedReviewIsGone() {
        tell(SomeReview.ofBuyer("o1", 4).build());

        tell(SomeReview.ofBuyer("o1", 4)
                .setAggregateVersion(3)
                .setType(ReviewEventType.REMOVED)
                .setVisible(false)
                .build());

        assertThat(ratings.readKeyValuesToMap().get("seller:sam").getCount()).isZero();
    }

    @Test
    void repliesAndVotesAreNoChangeOfARating() {
        tell(SomeReview.ofBuyer("o1", 4).build());
        ratings.readRecordsToList();

        tell(SomeReview.ofBuyer("o1", 4)
                .setAggregateVersion(3)
                .setType(ReviewEventType.HELPFUL)
                .setHelpfulCount(1)
                .build());

        assertThat(ratings.isEmpty()).isTrue();
    }

    /** The topic keeps facts; what takes a review out says so and names its order. */
    @Test
    void aTombstoneChangesNothing() {
        tell(SomeReview.ofBuyer("o1", 4).build());
        ratings.readRecordsToList();

        reviews.pipeInput("review-of-o1", (ReviewEvent) null);

        assertThat(ratings.isEmpty()).isTrue();
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextReviewOn() {
        TestOutputTopic<String, byte[]> dead = driver.createOutputTopic(
                APPLICATION + ".dlq.v1", new StringDeserializer(), new ByteArrayDeserializer());

        driver.createInputTopic(Topics.REVIEWS, new StringSerializer(), new ByteArraySerializer())
                .pipeInput("r0", new byte[] {9, 9, 9});
        tell(SomeReview.ofBuyer("o1", 6).build());
        tell(SomeReview.ofBuyer("o2", 5).setAuthorRole(ReviewerRole.UNKNOWN).build());
        tell(SomeReview.ofBuyer("o3", 5).build());

        assertThat(ratings.readKeyValuesToMap().get("gig:logo").getCount()).isEqualTo(1);
        assertThat(dead.readRecordsToList()).hasSize(3);
    }

    @Test
    void aReplayedLetterCounts() {
        ReviewEvent event = SomeReview.ofBuyer("o1", 5).build();
        RecordHeaders headers = new RecordHeaders();
        headers.add(DeadLetterHeaders.TOPIC, Topics.REVIEWS.getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.PARTITION, "0".getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.OFFSET, "7".getBytes(StandardCharsets.UTF_8));
        byte[] value = avro.topic(ReviewEvent.class).serializer().serialize(Topics.REVIEWS, event);

        driver.createInputTopic(APPLICATION + ".replay.v1", new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(event.getReviewId(), value, headers));

        assertThat(ratings.readKeyValuesToMap().get("gig:logo").getCount()).isEqualTo(1);
    }

    /** Duplicates anywhere, and each review's states in any order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsABatchRecountOfWhateverHappened(long seed) {
        List<ReviewEvent> history = Histories.random("run", 60, 5, new Random(seed));

        history.forEach(this::tell);

        Map<String, List<Long>> told = new HashMap<>();
        ratings.readKeyValuesToMap().forEach((key, rating) -> told.put(key, rating.getHistogram()));
        told.values().removeIf(histogram -> histogram.stream().allMatch(count -> count == 0));
        assertThat(told).isEqualTo(Histories.recount(history));
    }

    @Test
    void everythingStatefulHasTheNameWeChose() {
        GoldenTopology.assertMatches(
                TestTopologies.build(TestTopologies.settings(APPLICATION, state), this::wire),
                Path.of("src/test/resources/rating-topology.txt"));
    }

    private static ReviewEvent unpublished(String orderId) {
        return SomeReview.ofBuyer(orderId, 3)
                .setAggregateVersion(1)
                .setType(ReviewEventType.SUBMITTED)
                .setVisible(false)
                .setPublishedAt(null)
                .build();
    }

    private static ReviewEvent hidden(String orderId, long version) {
        return SomeReview.ofBuyer(orderId, 4)
                .setAggregateVersion(version)
                .setType(ReviewEventType.HIDDEN)
                .setVisible(false)
                .build();
    }

    private void tell(ReviewEvent event) {
        reviews.pipeInput(event.getReviewId(), event);
    }

    private List<Long> histogram(String key) {
        return ratings.readKeyValuesToMap().get(key).getHistogram();
    }

    private List<Long> histogramOr(String key, List<Long> otherwise) {
        Rating rating = ratings.readKeyValuesToMap().get(key);
        return rating == null ? otherwise : rating.getHistogram();
    }

    private void wire(StreamsBuilder builder) {
        new RatingTopology(builder, APPLICATION, avro).wire();
    }
}
