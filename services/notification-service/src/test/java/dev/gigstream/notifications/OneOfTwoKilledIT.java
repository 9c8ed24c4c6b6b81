package dev.gigstream.notifications;

import static dev.gigstream.notifications.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import dev.gigstream.testkit.service.MortalService;
import dev.gigstream.testkit.socket.Connection;
import dev.gigstream.testkit.socket.ReturningClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two instances with a copy of each other's inboxes, open sessions at both; one is killed in the middle. The other one
 * answers for everyone, and each session that comes back is shown everything from then on. The whole of it:
 * {@code -Dnotifications.users=200 -Dnotifications.each=100}.
 */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY})
class OneOfTwoKilledIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int USERS = Integer.getInteger("notifications.users", 20);
    /** At most a page of the inbox. */
    private static final int EACH = Integer.getInteger("notifications.each", 20);

    private final TestTokens tokens = new TestTokens();
    private final Path keys =
            tokens.writeJwks(Path.of("target", "jwks-of-two.json").toAbsolutePath());
    private final Instant begin = Instant.now();
    private final List<User> users = new ArrayList<>();

    private record User(String id, ReturningClient client) {}

    @AfterEach
    void leave() {
        users.forEach(user -> user.client().close());
    }

    @Test
    void theOtherAnswersForEveryInboxAndLosesDoublesAndReordersNothing() throws Exception {
        int doomedPort = freePort();
        int survivorPort = freePort();
        try (Topic topic = new Topic();
                MortalService doomed = instance(doomedPort).start();
                MortalService survivor = instance(survivorPort).start()) {
            doomed.awaitReady();
            survivor.awaitReady();
            open(List.of(doomedPort, survivorPort));
            tell(topic, 1, EACH / 2);
            awaitInboxes(doomed, EACH / 2);
            awaitInboxes(survivor, EACH / 2);

            doomed.kill();
            tell(topic, EACH / 2 + 1, EACH - 1);

            await("everybody to be back").atMost(LIMIT).until(() -> absences().size() >= USERS / 2);
            report();
            tell(topic, EACH, EACH);
            awaitInboxes(survivor, EACH);
            for (User user : users) {
                assertThat(titles(inbox(survivor, user)))
                        .containsExactlyElementsOf(IntStream.range(0, EACH)
                                .mapToObj(place -> title(EACH - place))
                                .toList());
                assertShownWithoutGap(user);
            }
        }
    }

    /** Each connection is shown what is told while it is there: in order, once each, and the last one to the end. */
    private static void assertShownWithoutGap(User user) {
        List<Connection> connections = user.client().connections();
        await().atMost(LIMIT).until(() -> shown(connections.getLast()).contains(EACH));
        assertThat(shown(connections.getFirst())).startsWith(1);
        assertThat(connections).allSatisfy(connection -> {
            List<Integer> numbers = shown(connection);
            assertThat(numbers)
                    .containsExactlyElementsOf(IntStream.range(0, numbers.size())
                            .mapToObj(place -> numbers.getFirst() + place)
                            .toList());
        });
    }

    private static List<Integer> shown(Connection connection) {
        return connection.shown("notification:new").stream()
                .map(notification ->
                        Integer.valueOf(notification.optString("title").replaceAll("\\D", "")))
                .toList();
    }

    private void open(List<Integer> ports) throws Exception {
        for (int i = 0; i < USERS; i++) {
            String id = EventIds.next();
            List<Integer> ofUser = i % 2 == 0 ? ports : ports.reversed();
            users.add(new User(
                    id,
                    new ReturningClient(ofUser, "/socket.io/notifications/", () -> tokens.bearer(id, "BUYER"), _ -> {})
                            .open()));
        }
    }

    private void tell(Topic topic, int from, int to) {
        for (int number = from; number <= to; number++) {
            for (User user : users) {
                topic.tell(
                        Topics.NOTIFICATIONS,
                        user.id(),
                        told(user.id(), user.id() + number, begin.plusSeconds(number))
                                .setTitle(title(number))
                                .build());
            }
        }
    }

    private static String title(int number) {
        return "Number " + number;
    }

    private void awaitInboxes(MortalService at, int expected) {
        for (User user : users) {
            await().atMost(LIMIT).until(() -> {
                Answer answer = inbox(at, user);
                // While partitions move nobody may be asked yet: said so, and never anything worse.
                assertThat(answer.status()).isIn(200, 503);
                return answer.status() == 200 && titles(answer).size() == expected;
            });
        }
    }

    private Answer inbox(MortalService at, User user) {
        return at.client().as(tokens, user.id(), "BUYER").get("/api/v1/notifications?limit=100");
    }

    private static List<String> titles(Answer inbox) {
        return inbox.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    private MortalService instance(int socketPort) {
        return MortalService.of(NotificationServiceApplication.class)
                .with("gigstream.tokens.public-keys", keys)
                .with("gigstream.streams.state-dir", "target/streams/" + EventIds.next())
                .with("gigstream.streams.standby-replicas", 1)
                .with("gigstream.sockets.port", socketPort)
                .with("gigstream.mail.link-key", "a-key-of-at-least-32-characters!");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** In milliseconds, the shortest first. */
    private List<Long> absences() {
        return users.stream()
                .flatMap(user -> user.client().absences().stream())
                .map(Duration::toMillis)
                .sorted()
                .toList();
    }

    private void report() {
        List<Long> absences = absences();
        System.out.printf(
                "%d clients, %d notifications; %d lost their instance, were back after"
                        + " %d ms (median), %d ms (p95), %d ms (all)%n",
                USERS,
                USERS * EACH,
                absences.size(),
                absences.get(absences.size() / 2),
                absences.get(absences.size() * 95 / 100),
                absences.getLast());
    }
}
