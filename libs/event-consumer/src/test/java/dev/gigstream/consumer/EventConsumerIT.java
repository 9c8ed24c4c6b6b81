package dev.gigstream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.consumer.deadletter.DeadLetter;
import dev.gigstream.consumer.deadletter.DeadLetterLog;
import dev.gigstream.consumer.deadletter.DeadLetterReplay;
import dev.gigstream.eventing.MalformedEventException;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.SessionEvent;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One consuming application after another, with the real broker and registry. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY})
class EventConsumerIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final String run = UUID.randomUUID().toString();
    private final TestBroker broker = new TestBroker();
    private final RecordingHandler handler = new RecordingHandler(run);
    private final String application = "consumer-" + run;
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private ConsumerApplication consumer;

    @BeforeEach
    void createTopics() {
        broker.create(application + ".dlq.v1", application + ".replay.v1");
    }

    @AfterEach
    void close() {
        if (consumer != null) {
            consumer.close();
        }
        broker.close();
    }

    @Test
    void handsEachEventToItsHandler() {
        start(false);
        broker.send(key("a"), 1);
        broker.erase(Topics.SESSIONS, key("a"), "erased-1");

        await().atMost(SOON).untilAsserted(() -> assertThat(handler.seen()).containsExactly("a 1", "a erased"));
    }

    @Test
    void setsPoisonAsideAndGoesOn() {
        start(false);
        broker.sendBytes(key("a"), "not avro".getBytes());
        broker.send(key("a"), 2);

        await().atMost(SOON).untilAsserted(() -> assertThat(handler.seen()).containsExactly("a 2"));
        DeadLetter letter = letters().getFirst();
        assertThat(letter.origin().topic()).isEqualTo(Topics.SESSIONS);
        assertThat(letter.causeClass()).isEqualTo(MalformedEventException.class.getName());
        assertThat(letter.value()).asString().isEqualTo("not avro");
    }

    @Test
    void letsKeysNobodyWantsPassByUnread() {
        start(subscription().forKeys(key -> !key.endsWith("/other")));
        broker.sendBytes(key("other"), "not avro".getBytes());
        broker.send(key("other"), 1);
        broker.send(key("a"), 2);

        await().atMost(SOON).untilAsserted(() -> assertThat(handler.seen()).containsExactly("a 2"));
        assertThat(letters()).isEmpty();
    }

    @Test
    void whatIsSettledAtOnceIsNotHandledAgain() {
        broker.sendTogether(key("a"), key("b"));
        broker.sendBytes(key("c"), "not avro".getBytes());
        broker.send(key("d"), 1);
        broker.send(key("d"), 2);
        start(subscription().atOnce(events -> settled(events, key("b"))));

        await().atMost(SOON).untilAsserted(() -> assertThat(handler.seen()).contains("a 1", "d 1", "d 2"));
        assertThat(handler.seen()).doesNotContain("b 1");
        assertThat(shown).contains(key("a"), key("b")).doesNotContain(key("d"));
        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSize(1));
    }

    @Test
    void whatCannotBeSettledAtOnceIsHandledOneByOne() {
        handler.failAt("a 1");
        broker.send(key("a"), 1);
        broker.send(key("a"), 2);
        start(subscription().atOnce(_ -> {
            throw new IllegalStateException("cannot do so many");
        }));

        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSize(1));
        await().atMost(SOON).untilAsserted(() -> assertThat(handler.seen()).containsExactly("a 2"));
        assertThat(handler.tries("a 1")).isEqualTo(3);
    }

    @Test
    void givesAHandlerThatFailsAFewTries() {
        handler.failAt("a 1");
        start(false);
        broker.send(key("a"), 1);

        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSize(1));
        assertThat(letters().getFirst().attempts()).isEqualTo("3");
        assertThat(handler.tries("a 1")).isEqualTo(3);
    }

    @Test
    void waitsAsLongAsSomethingIsAway() {
        handler.beAway();
        start(false);
        broker.send(key("a"), 1);
        await().atMost(SOON).until(() -> handler.tries("a 1") > 6);

        handler.comeBack();

        await().atMost(SOON).untilAsserted(() -> assertThat(handler.seen()).containsExactly("a 1"));
        assertThat(letters()).isEmpty();
    }

    @Test
    void laterRecordsOfTheKeyWaitInLineAndOthersGoOn() {
        handler.failAt("a 1");
        start(true);
        broker.send(key("a"), 1);
        broker.send(key("a"), 2);
        broker.send(key("b"), 1);

        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSize(2));
        await().atMost(SOON).untilAsserted(() -> assertThat(handler.seen()).containsExactly("b 1"));
    }

    @Test
    void aRestartDoesNotForgetWhoWaits() {
        handler.failAt("a 1");
        start(true);
        broker.send(key("a"), 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSize(1));
        consumer.close();
        handler.heal();

        start(true);
        broker.send(key("a"), 2);

        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSize(2));
        assertThat(handler.seen()).isEmpty();
    }

    @Test
    void aReplayRestoresTheOrderAndEmptiesTheLog() {
        handler.failAt("a 1");
        start(true);
        broker.send(key("a"), 1);
        broker.send(key("a"), 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSize(2));
        handler.heal();

        int replayed = new DeadLetterReplay(broker.bootstrap()).replay(application, this::isOurs);

        assertThat(replayed).isEqualTo(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(handler.seen()).containsExactly("a 1", "a 2"));
        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).isEmpty());
        broker.send(key("a"), 3);
        await().atMost(SOON).untilAsserted(() -> assertThat(handler.seen()).containsExactly("a 1", "a 2", "a 3"));
    }

    @Test
    void aReplayThatFailsAgainStaysInTheLog() {
        handler.failAt("a 1");
        start(true);
        broker.send(key("a"), 1);
        broker.send(key("a"), 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSize(2));

        new DeadLetterReplay(broker.bootstrap()).replay(application, this::isOurs);

        await().atMost(SOON).until(() -> handler.tries("a 1") == 6);
        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).hasSize(2));
        assertThat(handler.seen()).isEmpty();
    }

    private List<ReceivedEvent<SessionEvent>> settled(List<ReceivedEvent<SessionEvent>> events, String key) {
        events.forEach(event -> shown.add(event.key()));
        return events.stream().filter(event -> event.key().equals(key)).toList();
    }

    private void start(boolean ordered) {
        start(ordered ? subscription().ordered() : subscription());
    }

    private void start(EventSubscription<SessionEvent> subscription) {
        consumer = ConsumerApplication.start(application, subscription);
    }

    private EventSubscription<SessionEvent> subscription() {
        return EventSubscription.of(Topics.SESSIONS, SessionEvent.class, handler);
    }

    private List<DeadLetter> letters() {
        return new DeadLetterLog(broker.bootstrap())
                .waiting(application).stream().filter(this::isOurs).toList();
    }

    /** The topic is shared with other runs, and so is their poison. */
    private boolean isOurs(DeadLetter letter) {
        return letter.keyText().startsWith(run);
    }

    private String key(String name) {
        return run + "/" + name;
    }
}
