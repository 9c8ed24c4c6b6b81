package dev.gigstream.notifications.mail.streams;

import static dev.gigstream.notifications.Told.NOON;
import static dev.gigstream.notifications.Told.anAccount;
import static dev.gigstream.notifications.Told.mailDue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.accounts.AccountStatus;
import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.notifications.Told;
import dev.gigstream.notifications.mail.Letter;
import dev.gigstream.notifications.mail.LetterRefusedException;
import dev.gigstream.notifications.mail.Letters;
import dev.gigstream.notifications.mail.MailServerAwayException;
import dev.gigstream.notifications.mail.MuteToken;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.testing.GoldenTopology;
import dev.gigstream.streams.testing.RegistryFreeSerdes;
import dev.gigstream.streams.testing.TestTopologies;
import java.net.ConnectException;
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

class MailTopologyTest {
    private static final String ANN = "ann";
    private static final MailPolicy POLICY = new MailPolicy(3, Duration.ofMillis(1), Duration.ofDays(30));

    @TempDir
    Path state;

    private final AvroSerdes avro = new RegistryFreeSerdes();
    private final List<Letter> taken = new ArrayList<>();
    private int awayFor;
    private boolean isRefusing;
    private TopologyTestDriver driver;
    private TestInputTopic<String, NotificationEvent> notifications;
    private TestInputTopic<String, AccountEvent> accounts;
    private TestOutputTopic<String, byte[]> dead;

    @BeforeEach
    void start() {
        driver = new TopologyTestDriver(TestTopologies.build(settings(), this::wire), settings(), NOON);
        notifications = input(Topics.NOTIFICATIONS, NotificationEvent.class);
        accounts = input(Topics.ACCOUNTS, AccountEvent.class);
        dead = driver.createOutputTopic(
                MailNames.APPLICATION + ".dlq.v1", new StringDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void sendsWhatIsDueToTheAddressOfTheMoment() {
        accounts.pipeInput(ANN, anAccount(ANN, 1, "old@example.com", AccountStatus.ACTIVE));
        accounts.pipeInput(ANN, anAccount(ANN, 2, "ann@example.com", AccountStatus.ACTIVE));

        notifications.pipeInput(ANN, mailDue(ANN, "one"));
        notifications.pipeInput(ANN, Told.told(ANN, "two", NOON).build());

        assertThat(taken).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("ann@example.com");
            assertThat(letter.subject()).isEqualTo("New order one");
        });
    }

    @Test
    void aMailBelongsToTheTraceThatLedToIt() {
        accounts.pipeInput(ANN, anAccount(ANN, 1, "ann@example.com", AccountStatus.ACTIVE));
        RecordHeaders headers = new RecordHeaders();
        headers.add(
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(StandardCharsets.UTF_8));

        notifications.pipeInput(new TestRecord<>(ANN, mailDue(ANN, "one"), headers));

        assertThat(taken)
                .singleElement()
                .satisfies(letter -> assertThat(letter.trace()).isEqualTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void aRepeatedOneIsSentOnce() {
        accounts.pipeInput(ANN, anAccount(ANN, 1, "ann@example.com", AccountStatus.ACTIVE));

        notifications.pipeInput(ANN, mailDue(ANN, "one"));
        notifications.pipeInput(ANN, mailDue(ANN, "one"));

        assertThat(taken).hasSize(1);
    }

    @Test
    void nobodySuspendedOrErasedGetsMail() {
        accounts.pipeInput(ANN, anAccount(ANN, 1, "ann@example.com", AccountStatus.ACTIVE));
        accounts.pipeInput(ANN, anAccount(ANN, 2, "ann@example.com", AccountStatus.SUSPENDED));
        notifications.pipeInput(ANN, mailDue(ANN, "one"));
        accounts.pipeInput(ANN, (AccountEvent) null);
        accounts.pipeInput(ANN, anAccount(ANN, 3, "ann@example.com", AccountStatus.ACTIVE));
        notifications.pipeInput(ANN, mailDue(ANN, "two"));

        assertThat(taken).isEmpty();
        assertThat(driver.getTimestampedKeyValueStore(MailNames.ADDRESSES)
                        .get(ANN)
                        .value())
                .isEqualTo(new Address(Long.MAX_VALUE, null, null));
    }

    @Test
    void aServerThatIsAwayForAMomentIsWaitedFor() {
        accounts.pipeInput(ANN, anAccount(ANN, 1, "ann@example.com", AccountStatus.ACTIVE));
        awayFor = POLICY.attempts() - 1;

        notifications.pipeInput(ANN, mailDue(ANN, "one"));

        assertThat(taken).hasSize(1);
    }

    @Test
    void aServerThatStaysAwayMakesTheMailBeReadAgainAndNoDeadLetter() {
        accounts.pipeInput(ANN, anAccount(ANN, 1, "ann@example.com", AccountStatus.ACTIVE));
        awayFor = POLICY.attempts();

        assertThatThrownBy(() -> notifications.pipeInput(ANN, mailDue(ANN, "one")))
                .hasRootCauseInstanceOf(ConnectException.class);

        assertThat(dead.isEmpty()).isTrue();
    }

    @Test
    void aLetterRefusedForGoodIsADeadLetterAndTheNextGoesOut() {
        accounts.pipeInput(ANN, anAccount(ANN, 1, "ann@example.com", AccountStatus.ACTIVE));
        isRefusing = true;
        notifications.pipeInput(ANN, mailDue(ANN, "one"));
        isRefusing = false;
        notifications.pipeInput(ANN, mailDue(ANN, "two"));

        assertThat(dead.readRecordsToList()).hasSize(1);
        assertThat(taken).hasSize(1);
    }

    @Test
    void everythingStatefulHasTheNameWeChose() {
        GoldenTopology.assertMatches(
                TestTopologies.build(settings(), this::wire), Path.of("src/test/resources/mail-topology.txt"));
    }

    private void post(Letter letter) {
        if (isRefusing) {
            throw new LetterRefusedException(new IllegalArgumentException("no such mailbox"));
        }
        if (awayFor > 0) {
            awayFor--;
            throw new MailServerAwayException(new ConnectException("refused"));
        }
        taken.add(letter);
    }

    private <T extends SpecificRecord> TestInputTopic<String, T> input(String topic, Class<T> type) {
        return driver.createInputTopic(
                topic, new StringSerializer(), avro.topic(type).serializer(), Instant.EPOCH, Duration.ZERO);
    }

    private Properties settings() {
        return TestTopologies.settings(MailNames.APPLICATION, state);
    }

    private void wire(StreamsBuilder builder) {
        Letters letters = new Letters(
                "https://gigstream.example", new MuteToken("k".repeat(32).getBytes()));
        new MailTopology(builder, avro, letters, this::post, POLICY).wire();
    }
}
