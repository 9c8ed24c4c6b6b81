package dev.gigstream.fanout.topology;

import static dev.gigstream.fanout.Events.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.eventing.DeadLetterHeaders;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountEvent;
import dev.gigstream.events.chat.ConversationEvent;
import dev.gigstream.events.chat.Presence;
import dev.gigstream.events.gigs.GigEvent;
import dev.gigstream.events.gigs.GigEventType;
import dev.gigstream.events.notifications.NotificationEvent;
import dev.gigstream.events.notifications.NotificationEventType;
import dev.gigstream.events.notifications.NotificationsRead;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.payments.PaymentEvent;
import dev.gigstream.events.payments.PaymentEventType;
import dev.gigstream.events.profiles.NotificationChannel;
import dev.gigstream.events.profiles.NotificationKind;
import dev.gigstream.events.profiles.ProfileEvent;
import dev.gigstream.events.reviews.ReviewEvent;
import dev.gigstream.events.reviews.ReviewEventType;
import dev.gigstream.fanout.notice.Texts;
import dev.gigstream.fanout.recipient.FanoutPolicy;
import dev.gigstream.streams.AvroSerdes;
import dev.gigstream.streams.testing.GoldenTopology;
import dev.gigstream.streams.testing.RegistryFreeSerdes;
import dev.gigstream.streams.testing.TestTopologies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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

class FanoutTopologyTest {
    private static final FanoutPolicy POLICY = FanoutPolicy.standard();
    private static final Duration MOMENT = Duration.ofSeconds(2);

    @TempDir
    Path state;

    private final AvroSerdes avro = new RegistryFreeSerdes();
    private TopologyTestDriver driver;
    private TestInputTopic<String, OrderEvent> orders;
    private TestInputTopic<String, ConversationEvent> conversations;
    private TestInputTopic<String, ProfileEvent> profiles;
    private TestInputTopic<String, AccountEvent> accounts;
    private TestInputTopic<String, Presence> presence;
    private TestInputTopic<String, NotificationsRead> reads;
    private TestOutputTopic<String, NotificationEvent> notifications;

    @BeforeEach
    void start() {
        Properties settings = settings();
        driver = new TopologyTestDriver(TestTopologies.build(settings, this::wire), settings, NOON);
        orders = input(Topics.ORDERS, OrderEvent.class);
        conversations = input(Topics.CONVERSATIONS, ConversationEvent.class);
        profiles = input(Topics.PROFILES, ProfileEvent.class);
        accounts = input(Topics.ACCOUNTS, AccountEvent.class);
        presence = input(Topics.PRESENCE, Presence.class);
        reads = input(Topics.NOTIFICATIONS_READ, NotificationsRead.class);
        notifications = driver.createOutputTopic(
                Topics.NOTIFICATIONS,
                new StringDeserializer(),
                avro.topic(NotificationEvent.class).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void tellsTheOtherPartyWithNameAndTitle() {
        profiles.pipeInput(BUYER, aProfile(BUYER, 1));

        orders.pipeInput("o1", anOrder(OrderEventType.PLACED, BUYER));

        TestRecord<String, NotificationEvent> told = notifications.readRecord();
        assertThat(told.key()).isEqualTo(SELLER);
        assertThat(told.value().getKind()).isEqualTo(NotificationKind.ORDER_PLACED);
        assertThat(told.value().getType()).isEqualTo(NotificationEventType.NOTIFIED);
        assertThat(told.value().getTitle()).isEqualTo("New order from Bob");
        assertThat(told.value().getBody()).contains("I will design a logo");
        assertThat(told.value().getLink()).isEqualTo("/orders/o1");
        assertThat(told.value().getCausationId()).isEqualTo("order-PLACED");
        assertThat(told.headers().lastHeader("event-id").value())
                .asString()
                .isEqualTo(told.value().getEventId());
        assertThat(notifications.isEmpty()).isTrue();
    }

    @Test
    void tellsBothPartiesWhatNeitherDid() {
        orders.pipeInput("o1", anOrder(OrderEventType.FUNDED, null));

        assertThat(told()).extracting(NotificationEvent::getUserId).containsExactlyInAnyOrder(BUYER, SELLER);
    }

    @Test
    void tellsOfMoneyReviewsAndGigs() {
        input(Topics.PAYMENTS, PaymentEvent.class).pipeInput("o1", aPayment(PaymentEventType.RELEASED));
        input(Topics.PAYMENTS, PaymentEvent.class).pipeInput("o1", aPayment(PaymentEventType.PARTIALLY_REFUNDED));
        input(Topics.REVIEWS, ReviewEvent.class).pipeInput("r1", aReview(ReviewEventType.SUBMITTED));
        input(Topics.REVIEWS, ReviewEvent.class).pipeInput("r1", aReview(ReviewEventType.PUBLISHED));
        input(Topics.GIGS, GigEvent.class).pipeInput("g1", aGig(GigEventType.PUBLISHED));

        assertThat(told())
                .extracting(it -> it.getUserId() + ": " + it.getTitle())
                .containsExactly(
                        "ann: INR 1,199.20 released to you",
                        "bob: INR 12.00 refunded to you",
                        "ann: Somebody reviewed you",
                        "ann: Your gig is live");
    }

    @Test
    void aRepeatedEventIsToldOnce() {
        orders.pipeInput("o1", anOrder(OrderEventType.DELIVERED, SELLER));
        driver.advanceWallClockTime(Duration.ofDays(3));
        orders.pipeInput("o1", anOrder(OrderEventType.DELIVERED, SELLER));

        assertThat(told()).hasSize(1);
    }

    @Test
    void eventsOutOfOrderAreEachToldWithVersionsThatGrow() {
        orders.pipeInput("o1", anOrder(OrderEventType.COMPLETED, null));
        orders.pipeInput("o1", anOrder(OrderEventType.DELIVERED, SELLER));

        List<NotificationEvent> bobs =
                told().stream().filter(it -> it.getUserId().equals(BUYER)).toList();
        assertThat(bobs)
                .extracting(NotificationEvent::getKind)
                .containsExactly(NotificationKind.ORDER_COMPLETED, NotificationKind.ORDER_DELIVERED);
        assertThat(bobs).extracting(NotificationEvent::getAggregateVersion).containsExactly(1L, 2L);
    }

    @Test
    void anOldEventIsToldToNobody() {
        driver.advanceWallClockTime(POLICY.staleAfter().plusSeconds(1));

        orders.pipeInput("o1", anOrder(OrderEventType.PLACED, BUYER));

        assertThat(notifications.isEmpty()).isTrue();
    }

    @Test
    void mailsWhatStaysUnread() {
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));
        orders.pipeInput("o1", anOrder(OrderEventType.PLACED, BUYER));
        NotificationEvent inApp = notifications.readValue();

        driver.advanceWallClockTime(POLICY.mailAfter().minus(MOMENT));
        assertThat(notifications.isEmpty()).isTrue();
        driver.advanceWallClockTime(MOMENT.multipliedBy(2));

        NotificationEvent mail = notifications.readValue();
        assertThat(mail.getType()).isEqualTo(NotificationEventType.EMAIL_DUE);
        assertThat(mail.getChannels()).containsExactly(NotificationChannel.EMAIL);
        assertThat(mail.getNotificationId()).isEqualTo(inApp.getNotificationId());
        assertThat(mail.getAggregateVersion()).isEqualTo(2);
        driver.advanceWallClockTime(Duration.ofDays(1));
        assertThat(notifications.isEmpty()).isTrue();
    }

    @Test
    void whatIsToldLaterStillBelongsToTheTraceThatLedToIt() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", trace.getBytes(StandardCharsets.UTF_8));
        orders.pipeInput(new TestRecord<>("o1", anOrder(OrderEventType.PLACED, BUYER), headers));

        driver.advanceWallClockTime(POLICY.mailAfter().plus(MOMENT));

        assertThat(notifications.readRecordsToList())
                .hasSize(2)
                .allSatisfy(told -> assertThat(
                                told.headers().lastHeader("traceparent").value())
                        .asString()
                        .isEqualTo(trace));
    }

    @Test
    void mailsNothingThatWasRead() {
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));
        accounts.pipeInput(BUYER, anAccount(BUYER, 1, true));
        orders.pipeInput("o1", anOrder(OrderEventType.FUNDED, null));
        List<NotificationEvent> told = told();

        for (NotificationEvent it : told) {
            NotificationsRead read = it.getUserId().equals(SELLER)
                    ? readOne(SELLER, it.getNotificationId())
                    : readAll(BUYER, it.getCreatedAt());
            reads.pipeInput(it.getUserId(), read);
        }
        driver.advanceWallClockTime(POLICY.mailAfter().plus(MOMENT));

        assertThat(notifications.isEmpty()).isTrue();
    }

    @Test
    void mailsNobodyWithoutAProvenAddress() {
        accounts.pipeInput(SELLER, anAccount(SELLER, 2, false));
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));
        orders.pipeInput("o1", anOrder(OrderEventType.FUNDED, null));
        told();

        driver.advanceWallClockTime(POLICY.mailAfter().plus(MOMENT));

        assertThat(notifications.isEmpty()).isTrue();
    }

    @Test
    void wishesCountWhenItIsSentAndNotWhenItHappened() {
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));
        orders.pipeInput("o1", anOrder(OrderEventType.PLACED, BUYER));
        told();

        profiles.pipeInput(
                SELLER, aProfile(SELLER, 1, muted(NotificationKind.ORDER_PLACED, NotificationChannel.EMAIL)));
        driver.advanceWallClockTime(POLICY.mailAfter().plus(MOMENT));

        assertThat(notifications.isEmpty()).isTrue();
    }

    @Test
    void whoMutedTheInboxMayStillGetMail() {
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));
        profiles.pipeInput(
                SELLER, aProfile(SELLER, 1, muted(NotificationKind.ORDER_PLACED, NotificationChannel.IN_APP)));

        orders.pipeInput("o1", anOrder(OrderEventType.PLACED, BUYER));
        driver.advanceWallClockTime(POLICY.mailAfter().plus(MOMENT));

        assertThat(told()).extracting(NotificationEvent::getType).containsExactly(NotificationEventType.EMAIL_DUE);
    }

    @Test
    void messagesOfAConversationAreOneNotification() {
        profiles.pipeInput(BUYER, aProfile(BUYER, 1));

        conversations.pipeInput("c1", aMessage(1, "Hello, can you draw?"));
        conversations.pipeInput("c1", aMessage(2, "A cat, I mean"));

        List<NotificationEvent> told = told();
        assertThat(told)
                .extracting(NotificationEvent::getType)
                .containsExactly(NotificationEventType.NOTIFIED, NotificationEventType.UPDATED);
        assertThat(told)
                .extracting(NotificationEvent::getNotificationId)
                .containsOnly(told.getFirst().getNotificationId());
        assertThat(told.getFirst().getBody()).contains("Hello, can you draw?");
        assertThat(told.getLast().getTitle()).isEqualTo("2 new messages from Bob");
        assertThat(told.getLast().getCollapseKey()).isEqualTo("c1");
    }

    @Test
    void messagesWaitWhileTheReceiverIsConnected() {
        presence.pipeInput(SELLER, connected(SELLER, NOON.plusSeconds(120)));

        conversations.pipeInput("c1", aMessage(1, "Hello"));
        conversations.pipeInput("c1", aMessage(2, "Are you there?"));
        driver.advanceWallClockTime(POLICY.messageHold().minus(MOMENT));
        assertThat(notifications.isEmpty()).isTrue();
        driver.advanceWallClockTime(MOMENT.multipliedBy(2));

        assertThat(told())
                .singleElement()
                .satisfies(it -> assertThat(it.getCount()).isEqualTo(2));
    }

    @Test
    void messagesReadMeanwhileAreNoNews() {
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));
        presence.pipeInput(SELLER, connected(SELLER, NOON.plusSeconds(120)));
        conversations.pipeInput("c1", aMessage(1, "Hello"));

        conversations.pipeInput("c1", messagesRead(1));
        driver.advanceWallClockTime(Duration.ofHours(1));

        assertThat(notifications.isEmpty()).isTrue();
    }

    @Test
    void aReadThatOvertakesItsMessageCounts() {
        conversations.pipeInput("c1", messagesRead(1));
        conversations.pipeInput("c1", aMessage(1, "Hello"));

        assertThat(notifications.isEmpty()).isTrue();
    }

    @Test
    void theMessageAfterAReadOneIsANewNotification() {
        conversations.pipeInput("c1", aMessage(1, "Hello"));
        conversations.pipeInput("c1", messagesRead(1));
        conversations.pipeInput("c1", aMessage(2, "One more thing"));

        assertThat(told()).extracting(NotificationEvent::getType).containsOnly(NotificationEventType.NOTIFIED);
    }

    @Test
    void messagesAreMailedOnceUnlessTheConversationIsRead() {
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));
        conversations.pipeInput("c1", aMessage(1, "Hello"));
        conversations.pipeInput("c1", aMessage(2, "Hello?"));
        told();

        driver.advanceWallClockTime(POLICY.mailAfter().plus(MOMENT));

        assertThat(told()).singleElement().satisfies(mail -> {
            assertThat(mail.getType()).isEqualTo(NotificationEventType.EMAIL_DUE);
            assertThat(mail.getCount()).isEqualTo(2);
        });
    }

    @Test
    void whatSeemsToLeadOffTheMarketplaceIsNotQuoted() {
        conversations.pipeInput("c1", aMessage(1, "Write to me@example.com"));

        assertThat(told())
                .singleElement()
                .satisfies(it -> assertThat(it.getBody()).doesNotContain("example.com"));
    }

    @Test
    void anErasedAccountIsToldNothingAndNothingOfItIsKept() {
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));
        conversations.pipeInput("c1", aMessage(1, "Hello"));
        told();

        accounts.pipeInput(SELLER, (AccountEvent) null);
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));
        orders.pipeInput("o1", anOrder(OrderEventType.PLACED, BUYER));
        driver.advanceWallClockTime(Duration.ofHours(1));

        assertThat(notifications.isEmpty()).isTrue();
        assertThat(driver.getKeyValueStore(FanoutNames.RECIPIENTS).get(SELLER).toString())
                .doesNotContain("Hello");
    }

    @Test
    void anErasedProfileHasNoNameAnyMore() {
        profiles.pipeInput(BUYER, aProfile(BUYER, 1));
        profiles.pipeInput(BUYER, (ProfileEvent) null);
        profiles.pipeInput(BUYER, aProfile(BUYER, 1));

        orders.pipeInput("o1", anOrder(OrderEventType.PLACED, BUYER));

        assertThat(told())
                .singleElement()
                .satisfies(it -> assertThat(it.getTitle()).isEqualTo("New order from Somebody"));
    }

    @Test
    void keepsNeitherPrivateTextNorAddress() {
        profiles.pipeInput(SELLER, aProfile(SELLER, 1));
        accounts.pipeInput(SELLER, anAccount(SELLER, 1, true));

        assertThat(driver.getTimestampedKeyValueStore(FanoutNames.PEOPLE)
                        .get(SELLER)
                        .toString())
                .doesNotContain("Private words");
        assertThat(driver.getKeyValueStore(FanoutNames.RECIPIENTS).get(SELLER).toString())
                .doesNotContain("example.com");
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextRecordOn() {
        TestInputTopic<String, byte[]> raw =
                driver.createInputTopic(Topics.ORDERS, new StringSerializer(), new ByteArraySerializer());
        TestOutputTopic<String, byte[]> dead = driver.createOutputTopic(
                "notification-fanout.dlq.v1", new StringDeserializer(), new ByteArrayDeserializer());

        raw.pipeInput("o0", new byte[] {9, 9, 9});
        orders.pipeInput("o1", anOrder(OrderEventType.PLACED, BUYER));

        assertThat(told()).hasSize(1);
        assertThat(dead.readRecord()
                        .headers()
                        .lastHeader(DeadLetterHeaders.TOPIC)
                        .value())
                .asString()
                .isEqualTo(Topics.ORDERS);
    }

    @Test
    void aReplayedLetterIsToldUnlessItWasAlready() {
        orders.pipeInput("o1", anOrder(OrderEventType.PLACED, BUYER));
        told();

        replay(Topics.ORDERS, "o1", anOrder(OrderEventType.PLACED, BUYER));
        replay(Topics.PROFILES, SELLER, aProfile(SELLER, 1));
        replay(Topics.ORDERS, "o1", anOrder(OrderEventType.DELIVERED, SELLER));

        assertThat(told())
                .singleElement()
                .satisfies(it -> assertThat(it.getBody()).startsWith("Ann delivered"));
    }

    @Test
    void everythingStatefulHasTheNameWeChose() {
        GoldenTopology.assertMatches(
                TestTopologies.build(settings(), this::wire), Path.of("src/test/resources/fanout-topology.txt"));
    }

    private <T extends SpecificRecord> void replay(String topic, String key, T event) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) event.getClass();
        RecordHeaders headers = new RecordHeaders();
        headers.add(DeadLetterHeaders.TOPIC, topic.getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.PARTITION, "0".getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.OFFSET, "7".getBytes(StandardCharsets.UTF_8));
        driver.createInputTopic("notification-fanout.replay.v1", new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, avro.topic(type).serializer().serialize(topic, event), headers));
    }

    private List<NotificationEvent> told() {
        return notifications.readValuesToList();
    }

    private <T extends SpecificRecord> TestInputTopic<String, T> input(String topic, Class<T> type) {
        return driver.createInputTopic(
                topic, new StringSerializer(), avro.topic(type).serializer(), Instant.EPOCH, Duration.ZERO);
    }

    private Properties settings() {
        return TestTopologies.settings("notification-fanout", state);
    }

    private void wire(StreamsBuilder builder) {
        new FanoutTopology(builder, "notification-fanout", FanoutSerdes.of(avro), POLICY, new Texts(Locale.ENGLISH))
                .wire();
    }
}
