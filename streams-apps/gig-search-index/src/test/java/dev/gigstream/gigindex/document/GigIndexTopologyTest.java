package dev.gigstream.gigindex.document;

import static dev.gigstream.gigindex.Events.aGig;
import static dev.gigstream.gigindex.Events.aProfile;
import static dev.gigstream.gigindex.Events.aRating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.events.Topics;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.search.GigDocument;
import dev.gigstream.events.shared.Money;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.testing.GoldenTopology;
import dev.gigstream.streams.testing.RegistryFreeSerdes;
import dev.gigstream.streams.testing.TestTopologies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GigIndexTopologyTest {
    @TempDir
    Path state;

    private final AvroSerdes avro = new RegistryFreeSerdes();
    private TopologyTestDriver driver;
    private TestInputTopic<String, GigEvent> gigs;
    private TestInputTopic<String, ProfileEvent> profiles;
    private TestInputTopic<String, Rating> ratings;
    private TestOutputTopic<String, GigDocument> documents;

    @BeforeEach
    void start() {
        Properties settings = settings();
        driver = new TopologyTestDriver(TestTopologies.build(settings, this::wire), settings);
        gigs = input(Topics.GIGS, avro.topic(GigEvent.class));
        profiles = input(Topics.PROFILES, avro.topic(ProfileEvent.class));
        ratings = input(Topics.RATINGS, avro.topic(Rating.class));
        documents = driver.createOutputTopic(
                Topics.GIG_DOCUMENTS,
                new StringDeserializer(),
                avro.topic(GigDocument.class).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void joinsGigSellerAndRating() {
        profiles.pipeInput("ann", aProfile("ann").build());
        ratings.pipeInput("gig:g1", aRating("g1").build());

        gigs.pipeInput("g1", aGig("g1").build());

        GigDocument document = last();
        assertThat(document.getTitle()).isEqualTo("I will design a logo");
        assertThat(document.getSellerDisplayName()).isEqualTo("Ann");
        assertThat(document.getSellerLevel()).isEqualTo("LEVEL_TWO");
        assertThat(document.getRatingCount()).isEqualTo(4);
        assertThat(document.getStartingPrice()).isEqualTo(new Money(150_000L, "INR"));
        assertThat(document.getFastestDeliveryDays()).isEqualTo(2);
        assertThat(document.getAggregateVersion()).isEqualTo(2L + 1 + 4);
    }

    @Test
    void doesNotLetAGigWaitForItsSellersProfile() {
        gigs.pipeInput("g1", aGig("g1").build());
        GigDocument early = last();

        profiles.pipeInput("ann", aProfile("ann").build());

        assertThat(early.getSellerDisplayName()).isNull();
        assertThat(last().getSellerDisplayName()).isEqualTo("Ann");
    }

    @Test
    void numbersADeletionAboveTheDocumentItTakesOut() {
        gigs.pipeInput("g1", aGig("g1").build());
        documents.readRecord();

        gigs.pipeInput(
                "g1",
                aGig("g1").setAggregateVersion(3).setStatus(GigStatus.PAUSED).build());

        TestRecord<String, GigDocument> tombstone = documents.readRecord();
        assertThat(tombstone.value()).isNull();
        assertThat(version(tombstone)).isEqualTo(3);
        assertThat(tombstone.headers().lastHeader("event-id")).isNotNull();
    }

    @Test
    void showsAGigAgainUnderAHigherVersion() {
        gigs.pipeInput("g1", aGig("g1").build());
        gigs.pipeInput(
                "g1", aGig("g1").setAggregateVersion(3).setTakenDown(true).build());
        gigs.pipeInput("g1", aGig("g1").setAggregateVersion(4).build());

        assertThat(documents.readRecordsToList())
                .extracting(GigIndexTopologyTest::version)
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void hidesEveryGigOfASuspendedSellerAndBringsThemBack() {
        profiles.pipeInput("ann", aProfile("ann").build());
        gigs.pipeInput("g1", aGig("g1").build());
        gigs.pipeInput("g2", aGig("g2").build());
        documents.readRecordsToList();

        profiles.pipeInput(
                "ann",
                aProfile("ann").setAggregateVersion(2).setGoodStanding(false).build());
        List<TestRecord<String, GigDocument>> hidden = documents.readRecordsToList();
        profiles.pipeInput("ann", aProfile("ann").setAggregateVersion(3).build());

        assertThat(hidden).hasSize(2).allSatisfy(it -> assertThat(it.value()).isNull());
        assertThat(documents.readRecordsToList())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.value()).isNotNull());
    }

    @Test
    void takesGigsOfAnErasedSellerOutForGood() {
        profiles.pipeInput("ann", aProfile("ann").build());
        gigs.pipeInput("g1", aGig("g1").build());
        documents.readRecordsToList();

        profiles.pipeInput("ann", (ProfileEvent) null);
        profiles.pipeInput("ann", aProfile("ann").setAggregateVersion(2).build());

        assertThat(documents.readRecordsToList())
                .singleElement()
                .satisfies(it -> assertThat(it.value()).isNull());
    }

    @Test
    void duplicatesAndLateRecordsChangeNothing() {
        gigs.pipeInput(
                "g1", aGig("g1").setAggregateVersion(5).setTitle("New title").build());
        profiles.pipeInput("ann", aProfile("ann").setAggregateVersion(3).build());
        ratings.pipeInput("gig:g1", aRating("g1").build());
        documents.readRecordsToList();

        gigs.pipeInput(
                "g1", aGig("g1").setAggregateVersion(5).setTitle("New title").build());
        gigs.pipeInput(
                "g1", aGig("g1").setAggregateVersion(4).setTitle("Old title").build());
        profiles.pipeInput(
                "ann",
                aProfile("ann")
                        .setAggregateVersion(2)
                        .setDisplayName("Old name")
                        .build());
        ratings.pipeInput(
                "gig:g1", aRating("g1").setAggregateVersion(3).setCount(1).build());

        assertThat(documents.isEmpty()).isTrue();
    }

    @Test
    void aProfileChangeThatNobodySeesInTheSearchWritesNothing() {
        profiles.pipeInput("ann", aProfile("ann").build());
        gigs.pipeInput("g1", aGig("g1").build());
        documents.readRecordsToList();

        profiles.pipeInput(
                "ann",
                aProfile("ann").setAggregateVersion(2).setBio("New words").build());

        assertThat(documents.isEmpty()).isTrue();
    }

    @Test
    void aGigPausedAndPublishedInTurnEndsAsItWasLast() {
        for (long version = 2; version < 40; version++) {
            GigStatus status = version % 2 == 0 ? GigStatus.PUBLISHED : GigStatus.PAUSED;
            for (String gigId : List.of("g1", "g2", "g3")) {
                gigs.pipeInput(
                        gigId,
                        aGig(gigId)
                                .setAggregateVersion(version)
                                .setStatus(status)
                                .build());
            }
        }

        assertThat(documents.readKeyValuesToMap())
                .hasSize(3)
                .allSatisfy((gigId, document) -> assertThat(document).isNull());
    }

    @Test
    void aRatingMayGoAndComeBack() {
        ratings.pipeInput("gig:g1", aRating("g1").build());
        gigs.pipeInput("g1", aGig("g1").build());
        documents.readRecordsToList();

        ratings.pipeInput("gig:g1", (Rating) null);
        GigDocument unrated = last();
        ratings.pipeInput(
                "gig:g1", aRating("g1").setAggregateVersion(1).setCount(1).build());

        assertThat(unrated.getRatingCount()).isZero();
        assertThat(last().getRatingCount()).isEqualTo(1);
    }

    @Test
    void anErasedGigStaysOut() {
        gigs.pipeInput("g1", aGig("g1").build());
        gigs.pipeInput("g1", (GigEvent) null);
        documents.readRecordsToList();

        gigs.pipeInput("g1", aGig("g1").setAggregateVersion(9).build());

        assertThat(documents.isEmpty()).isTrue();
    }

    @Test
    void draftsAndRatingsOfPeopleAreNotSearched() {
        gigs.pipeInput("g1", aGig("g1").setStatus(GigStatus.DRAFT).build());
        ratings.pipeInput("seller:ann", aRating("ann").build());

        assertThat(documents.isEmpty()).isTrue();
    }

    @Test
    void keepsNoPrivateTextOfASellerInItsStore() {
        profiles.pipeInput("ann", aProfile("ann").build());

        Newest<ProfileEvent> kept = driver.<String, Newest<ProfileEvent>>getKeyValueStore(GigIndexNames.SELLERS)
                .get("ann");
        assertThat(kept.value().getBio()).isNull();
        assertThat(kept.value().getSeller().getHeadline()).isNull();
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextRecordOn() {
        TestInputTopic<String, byte[]> raw =
                driver.createInputTopic(Topics.GIGS, new StringSerializer(), new ByteArraySerializer());
        TestOutputTopic<String, byte[]> dead = driver.createOutputTopic(
                "gig-search-index.dlq.v1", new StringDeserializer(), new ByteArrayDeserializer());

        raw.pipeInput("g0", new byte[] {9, 9, 9});
        gigs.pipeInput("g0", aGig("g0").setPackages(List.of()).build());
        gigs.pipeInput("g1", aGig("g1").build());

        assertThat(last().getGigId()).isEqualTo("g1");
        assertThat(dead.readRecordsToList())
                .hasSize(2)
                .allSatisfy(it -> assertThat(text(it, "dlq-origin-topic")).isEqualTo(Topics.GIGS));
    }

    @Test
    void aReplayedLetterIsTakenUnlessSomethingNewerCame() {
        gigs.pipeInput("g1", aGig("g1").setAggregateVersion(5).build());
        documents.readRecordsToList();

        replay(Topics.GIGS, "g1", aGig("g1").setAggregateVersion(4).build());
        replay(Topics.GIGS, "g2", aGig("g2").build());
        replay(Topics.PROFILES, "ann", aProfile("ann").build());
        replay(Topics.RATINGS, "gig:g2", aRating("g2").build());

        Map<String, GigDocument> newest = documents.readKeyValuesToMap();
        assertThat(newest.get("g1").getGigVersion()).isEqualTo(5);
        assertThat(newest.get("g2").getSellerDisplayName()).isEqualTo("Ann");
        assertThat(newest.get("g2").getRatingCount()).isEqualTo(4);
    }

    @Test
    void everythingStatefulHasTheNameWeChose() {
        GoldenTopology.assertMatches(
                TestTopologies.build(settings(), this::wire), Path.of("src/test/resources/gig-index-topology.txt"));
    }

    private <T extends SpecificRecord> void replay(String topic, String key, T event) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) event.getClass();
        RecordHeaders headers = new RecordHeaders();
        headers.add(DeadLetterHeaders.TOPIC, topic.getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.PARTITION, "0".getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.OFFSET, "7".getBytes(StandardCharsets.UTF_8));
        driver.createInputTopic("gig-search-index.replay.v1", new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, avro.topic(type).serializer().serialize(topic, event), headers));
    }

    private GigDocument last() {
        return documents.readRecordsToList().getLast().value();
    }

    private static long version(TestRecord<String, GigDocument> document) {
        return Long.parseLong(text(document, DocumentVersions.VERSION_HEADER));
    }

    private static String text(TestRecord<String, ?> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private <T> TestInputTopic<String, T> input(String topic, Serde<T> values) {
        return driver.createInputTopic(topic, new StringSerializer(), values.serializer());
    }

    private Properties settings() {
        return TestTopologies.settings("gig-search-index", state);
    }

    private void wire(StreamsBuilder builder) {
        new GigIndexTopology(builder, "gig-search-index", GigIndexSerdes.of(avro)).wire();
    }
}
