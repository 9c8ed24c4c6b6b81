package dev.gigstream.notifications.inbox.streams;

import static dev.gigstream.notifications.Told.NOON;
import static dev.gigstream.notifications.Told.id;
import static dev.gigstream.notifications.Told.readAll;
import static dev.gigstream.notifications.Told.readOne;
import static dev.gigstream.notifications.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.events.notifications.NotificationEventType;
import dev.gigstream.events.notifications.NotificationsRead;
import dev.gigstream.notifications.Told;
import dev.gigstream.notifications.inbox.InboxPolicy;
import dev.gigstream.notifications.inbox.Notification;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.testing.GoldenTopology;
import dev.gigstream.streams.testing.RegistryFreeSerdes;
import dev.gigstream.streams.testing.TestTopologies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTopologyTest {
    private static final String ANN = "ann";
    private static final InboxPolicy POLICY = new InboxPolicy(3, Duration.ofDays(90), Duration.ofSeconds(1));

    @TempDir
    Path state;

    private final AvroSerdes avro = new RegistryFreeSerdes();
    private TopologyTestDriver driver;
    private TestInputTopic<String, NotificationEvent> notifications;
    private TestInputTopic<String, NotificationsRead> reads;
    private TestInputTopic<String, AccountEvent> accounts;

    @BeforeEach
    void start() {
        driver = new TopologyTestDriver(TestTopologies.build(settings(), this::wire), settings(), NOON);
        notifications = input(Topics.NOTIFICATIONS, NotificationEvent.class);
        reads = input(Topics.NOTIFICATIONS_READ, NotificationsRead.class);
        accounts = input(Topics.ACCOUNTS, AccountEvent.class);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void keepsWhatAUserWasToldNewestFirst() {
        tell("one", NOON);
        tell("three", NOON.plusSeconds(2));
        tell("two", NOON.plusSeconds(1));
        notifications.pipeInput("anna", told("anna", "other", NOON).build());

        assertThat(inbox()).extracting(Notification::notificationId).containsExactly(id("three"), id("two"), id("one"));
    }

    @Test
    void aRepeatedOneIsThereOnceAndStaysRead() {
        tell("one", NOON);
        reads.pipeInput(ANN, readOne(ANN, "one", NOON.plusSeconds(5)));
        tell("one", NOON);

        assertThat(inbox())
                .singleElement()
                .satisfies(it -> assertThat(it.readAt()).isEqualTo(NOON.plusSeconds(5)));
    }

    @Test
    void anUpdateChangesTheText() {
        tell("one", NOON);

        notifications.pipeInput(
                ANN,
                told(ANN, "one", NOON)
                        .setType(NotificationEventType.UPDATED)
                        .setTitle("2 new messages")
                        .build());

        assertThat(inbox())
                .singleElement()
                .satisfies(it -> assertThat(it.title()).isEqualTo("2 new messages"));
    }

    @Test
    void whatGoesOutByMailAloneIsNotInTheInbox() {
        notifications.pipeInput(ANN, Told.mailDue(ANN, "one"));

        assertThat(inbox()).isEmpty();
    }

    @Test
    void allReadUpToATimeLeavesWhatWasMadeLater() {
        tell("one", NOON);
        tell("two", NOON.plusSeconds(1));

        reads.pipeInput(ANN, readAll(ANN, NOON));

        assertThat(inbox()).extracting(Notification::wasRead).containsExactly(false, true);
    }

    @Test
    void whatArrivesAfterItsReadMarkIsRead() {
        reads.pipeInput(ANN, readAll(ANN, NOON));
        reads.pipeInput(ANN, readAll(ANN, NOON.minusSeconds(60)));

        tell("one", NOON);

        assertThat(inbox())
                .singleElement()
                .satisfies(it -> assertThat(it.wasRead()).isTrue());
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        for (int i = 0; i < 5; i++) {
            tell("n" + i, NOON.plusSeconds(i));
        }

        assertThat(inbox()).extracting(Notification::notificationId).containsExactly(id("n4"), id("n3"), id("n2"));
    }

    @Test
    void whatIsOlderThanThePolicyGoes() {
        tell("old", NOON.minus(POLICY.keptFor()).minusSeconds(1));
        tell("new", NOON);

        assertThat(inbox()).extracting(Notification::notificationId).containsExactly(id("new"));
    }

    @Test
    void anErasedAccountLeavesNothing() {
        tell("one", NOON);
        reads.pipeInput(ANN, readAll(ANN, NOON));

        accounts.pipeInput(ANN, (AccountEvent) null);

        assertThat(inbox()).isEmpty();
    }

    @Test
    void whatIsToldAfterAnErasureIsNotKept() {
        accounts.pipeInput(ANN, (AccountEvent) null);

        tell("late", NOON);
        reads.pipeInput(ANN, readAll(ANN, NOON));
        tell("later", NOON.plusSeconds(1));

        assertThat(inbox()).isEmpty();
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextRecordOn() {
        driver.createInputTopic(Topics.NOTIFICATIONS, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(ANN, new byte[] {9, 9, 9});
        tell("one", NOON);

        assertThat(inbox()).hasSize(1);
        assertThat(driver.createOutputTopic(
                                "notification-service.dlq.v1", new StringDeserializer(), new ByteArrayDeserializer())
                        .readRecord()
                        .headers()
                        .lastHeader(DeadLetterHeaders.TOPIC)
                        .value())
                .asString()
                .isEqualTo(Topics.NOTIFICATIONS);
    }

    @Test
    void aReplayedLetterIsTaken() {
        RecordHeaders headers = new RecordHeaders();
        headers.add(DeadLetterHeaders.TOPIC, Topics.NOTIFICATIONS.getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.PARTITION, "0".getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.OFFSET, "7".getBytes(StandardCharsets.UTF_8));
        byte[] letter = avro.topic(NotificationEvent.class)
                .serializer()
                .serialize(Topics.NOTIFICATIONS, told(ANN, "one", NOON).build());

        driver.createInputTopic("notification-service.replay.v1", new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(ANN, letter, headers));

        assertThat(inbox()).hasSize(1);
    }

    @Test
    void everythingStatefulHasTheNameWeChose() {
        GoldenTopology.assertMatches(
                TestTopologies.build(settings(), this::wire), Path.of("src/test/resources/inbox-topology.txt"));
    }

    private void tell(String name, Instant at) {
        notifications.pipeInput(ANN, told(ANN, name, at).build());
    }

    private List<Notification> inbox() {
        List<Notification> found = new ArrayList<>();
        try (KeyValueIterator<String, Notification> all = driver.<String, Notification>getKeyValueStore(
                        InboxNames.INBOXES)
                .range(InboxKeys.firstOf(ANN), InboxKeys.lastOf(ANN))) {
            all.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    private <T extends SpecificRecord> TestInputTopic<String, T> input(String topic, Class<T> type) {
        return driver.createInputTopic(
                topic, new StringSerializer(), avro.topic(type).serializer(), Instant.EPOCH, Duration.ZERO);
    }

    private Properties settings() {
        return TestTopologies.settings("notification-service", state);
    }

    private void wire(StreamsBuilder builder) {
        new InboxTopology(builder, "notification-service", avro, POLICY).wire();
    }
}
