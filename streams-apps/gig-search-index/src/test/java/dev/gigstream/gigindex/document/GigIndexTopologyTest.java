package dev.gigstream.gigindex.document;

import static dev.gigstream.gigindex.document.Events.aGig;
import static dev.gigstream.gigindex.document.Events.aProfile;
import static dev.gigstream.gigindex.document.Events.aRating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.events.Topics;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.ratings.Rating;
import dev.gigstream.events.search.GigDocument;
import dev.gigstream.events.shared.Money;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GigIndexTopologyTest {
    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, GigEvent> gigs;
    private TestInputTopic<String, ProfileEvent> profiles;
    private TestInputTopic<String, Rating> ratings;
    private TestOutputTopic<String, GigDocument> documents;

    @BeforeEach
    void start() {
        Properties settings = settings();
        driver = new TopologyTestDriver(topology(settings), settings);
        gigs = input(Topics.GIGS, AvroBytes.of(GigEvent.class));
        profiles = input(Topics.PROFILES, AvroBytes.of(ProfileEvent.class));
        ratings = input(Topics.RATINGS, AvroBytes.of(Rating.class));
        documents = driver.createOutputTopic(
                Topics.GIG_DOCUMENTS,
                new StringDeserializer(),
                AvroBytes.of(GigDocument.class).deserializer());
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
    void everythingStatefulHasTheNameWeChose() throws Exception {
        String golden = new String(
                GigIndexTopologyTest.class
                        .getResourceAsStream("/gig-index-topology.txt")
                        .readAllBytes(),
                StandardCharsets.UTF_8);

        String description = topology(settings()).describe().toString();

        Files.writeString(Path.of("target/gig-index-topology.txt"), description);
        assertThat(description).isEqualToNormalizingNewlines(golden);
    }

    private GigDocument last() {
        return documents.readRecordsToList().getLast().value();
    }

    private static long version(TestRecord<String, GigDocument> document) {
        return Long.parseLong(new String(
                document.headers().lastHeader(DocumentVersions.VERSION_HEADER).value(), StandardCharsets.UTF_8));
    }

    private <T> TestInputTopic<String, T> input(String topic, Serde<T> values) {
        return driver.createInputTopic(topic, new StringSerializer(), values.serializer());
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "gig-search-index");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        return settings;
    }

    private static Topology topology(Properties settings) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        new GigIndexTopology(builder, serdes()).wire();
        return builder.build(settings);
    }

    private static GigIndexSerdes serdes() {
        return new GigIndexSerdes(
                AvroBytes.of(GigEvent.class),
                AvroBytes.of(ProfileEvent.class),
                AvroBytes.of(Rating.class),
                AvroBytes.of(GigDocument.class),
                AvroBytes.of(ProfileEvent.class),
                AvroBytes.of(Rating.class),
                AvroBytes.of(GigDocument.class));
    }
}
