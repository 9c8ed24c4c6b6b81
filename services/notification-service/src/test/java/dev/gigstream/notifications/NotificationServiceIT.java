package dev.gigstream.notifications;

import static dev.gigstream.notifications.Told.id;
import static dev.gigstream.notifications.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.accounts.AccountStatus;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gigstream.streams.state-dir=target/streams/${random.uuid}",
            "gigstream.mail.link-key=a-key-of-at-least-32-characters!",
            "gigstream.mail.public-url=https://gigstream.example",
            "gigstream.mail.pause=200ms"
        })
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.MAIL})
@DirtiesContext
class NotificationServiceIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final TestTokens TOKENS = new TestTokens();
    private static final Pattern TOKEN = Pattern.compile("/api/v1/notifications/unsubscribe\\?token=[\\w.-]+");
    private static final MailRoute MAIL_ROUTE = new MailRoute();
    private static Topic topic;

    private final String userId = EventIds.next();
    private final Instant now = Instant.now();

    @LocalServerPort
    private int port;

    @Value("${gigstream.sockets.port}")
    private int socketPort;

    @Autowired
    @Qualifier("socketServer")
    private SmartLifecycle sockets;

    private Api anonymous;
    private Api user;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        Path file = TOKENS.writeJwks(Path.of("target", "jwks.json").toAbsolutePath());
        registry.add("gigstream.tokens.public-keys", file::toString);
        registry.add("spring.mail.port", MAIL_ROUTE::port);
        int free = freePort();
        registry.add("gigstream.sockets.port", () -> free);
    }

    @BeforeAll
    static void open() {
        topic = new Topic();
    }

    @AfterAll
    static void close() throws IOException {
        topic.close();
        MAIL_ROUTE.close();
    }

    @BeforeEach
    void connect() {
        anonymous = Api.at(port);
        user = anonymous.as(TOKENS, userId, "BUYER");
        await().atMost(LIMIT).until(() -> readiness() == 200);
    }

    @Test
    void isNotReadyWhileItServesNoSockets() {
        sockets.stop();

        assertThat(readiness()).isEqualTo(503);

        sockets.start();
        await().atMost(LIMIT).until(() -> readiness() == 200);
    }

    @Test
    void listsWhatAUserWasToldPageByPage() {
        tell("one", 0);
        tell("two", 1);
        tell("three", 2);
        awaitUnread(3);

        JsonNode first = user.get("/api/v1/notifications?limit=2").is(200).json();
        String cursor = first.path("nextCursor").asString();
        JsonNode second = user.get("/api/v1/notifications?limit=2&cursor=" + cursor)
                .is(200)
                .json();

        assertThat(ids(first)).containsExactly(id("three"), id("two"));
        assertThat(ids(second)).containsExactly(id("one"));
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(first.at("/items/0").propertyNames())
                .containsExactlyInAnyOrder("notificationId", "kind", "title", "body", "link", "createdAt", "readAt");
    }

    @Test
    void whoReadsSeesItAtOnceAndTwiceIsOnce() {
        tell("one", 0);
        awaitUnread(1);

        String readAt = user.post("/api/v1/notifications/" + id("one") + "/read")
                .is(200)
                .text("/readAt");

        assertThat(unread()).isZero();
        assertThat(user.post("/api/v1/notifications/" + id("one") + "/read")
                        .is(200)
                        .text("/readAt"))
                .isEqualTo(readAt);
    }

    @Test
    void allAreReadAtOnce() {
        tell("one", 0);
        tell("two", 1);
        awaitUnread(2);

        assertThat(user.post("/api/v1/notifications/read-all")
                        .is(200)
                        .json()
                        .path("unread")
                        .asInt())
                .isZero();

        assertThat(unread()).isZero();
    }

    @Test
    void whatIsNotTheCallersIsNotThere() {
        tell("one", 0);
        awaitUnread(1);
        Api stranger = anonymous.as(TOKENS, EventIds.next(), "BUYER");

        stranger.post("/api/v1/notifications/" + id("one") + "/read").is(404);
        user.post("/api/v1/notifications/" + id("unknown") + "/read").is(404);
        user.post("/api/v1/notifications/no-id/read").is(404);
        anonymous.get("/api/v1/notifications").is(401);
        user.get("/api/v1/notifications?cursor=nonsense").is(400);

        assertThat(unread()).isEqualTo(1);
        assertThat(stranger.get("/api/v1/notifications")
                        .is(200)
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void everyOpenSessionHearsOfItOnceAndOfReadingElsewhere() throws Exception {
        String token = TOKENS.bearer(userId, "BUYER");
        try (NotificationSocket phone = new NotificationSocket(socketPort, token);
                NotificationSocket laptop = new NotificationSocket(socketPort, token);
                NotificationSocket stranger =
                        new NotificationSocket(socketPort, TOKENS.bearer(EventIds.next(), "BUYER"));
                NotificationSocket nobody = new NotificationSocket(socketPort, "Bearer nonsense")) {
            assertThat(List.of(phone.isConnected(), laptop.isConnected(), stranger.isConnected()))
                    .containsOnly(true);
            assertThat(nobody.isConnected()).isFalse();

            tell("one", 0);

            assertThat(phone.next()).isEqualTo("notification:new " + id("one"));
            assertThat(laptop.next()).isEqualTo("notification:new " + id("one"));
            awaitUnread(1);
            user.post("/api/v1/notifications/" + id("one") + "/read").is(200);
            assertThat(phone.next()).isEqualTo("notification:read " + id("one"));
            assertThat(laptop.next()).isEqualTo("notification:read " + id("one"));
            assertThat(stranger.isSilent()).isTrue();
        }
    }

    @Test
    void mailsOnceInBothFormsAndTheLinkSwitchesThatKindOff() {
        String address = address(userId);
        topic.tell(Topics.ACCOUNTS, userId, Told.anAccount(userId, 1, address, AccountStatus.ACTIVE));
        topic.tell(Topics.NOTIFICATIONS, userId, Told.mailDue(userId, "one"));
        topic.tell(Topics.NOTIFICATIONS, userId, Told.mailDue(userId, "one"));
        topic.tell(Topics.NOTIFICATIONS, userId, Told.mailDue(userId, "two"));
        MailboxApi mailbox = new MailboxApi();

        await().atMost(LIMIT).until(() -> mailbox.of(address).size() == 2);
        String mail = mailbox.of(address).getFirst();

        assertThat(mail)
                .contains("multipart/alternative", "text/plain", "text/html")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .contains("Message-ID: <" + id("one") + "@");
        Matcher link = TOKEN.matcher(header(mail, "List-Unsubscribe"));
        assertThat(link.find()).isTrue();
        anonymous.get(link.group()).is(200);
        Answer switched = anonymous.post(link.group());
        assertThat(switched.is(200).body()).contains("order placed");
        anonymous.post(link.group() + "x").is(404);
    }

    @Test
    void mailsWaitWhileTheServerIsAwayAndGoOutOnce() {
        List<String> users = Stream.generate(EventIds::next).limit(12).toList();
        users.forEach(user ->
                topic.tell(Topics.ACCOUNTS, user, Told.anAccount(user, 1, address(user), AccountStatus.ACTIVE)));
        MAIL_ROUTE.cutAfter(0);
        users.forEach(user -> topic.tell(Topics.NOTIFICATIONS, user, Told.mailDue(user, user + " one")));
        awaitMissed();

        MAIL_ROUTE.cutAfter(4);
        awaitMissed();
        MAIL_ROUTE.open();
        users.forEach(user -> topic.tell(Topics.NOTIFICATIONS, user, Told.mailDue(user, user + " two")));

        MailboxApi mailbox = new MailboxApi();
        for (String user : users) {
            await().dontCatchUncaughtExceptions()
                    .atMost(LIMIT)
                    .until(() -> messageIds(mailbox, user).contains(messageId(user + " two")));
            assertThat(messageIds(mailbox, user)).containsExactly(messageId(user + " one"), messageId(user + " two"));
        }
    }

    /** Until whoever sends has given up and begun anew. */
    private static void awaitMissed() {
        int before = MAIL_ROUTE.sentAway();
        // What ends that thread is what this waits for.
        await().dontCatchUncaughtExceptions().atMost(LIMIT).until(() -> MAIL_ROUTE.sentAway() > before + 6);
    }

    private static List<String> messageIds(MailboxApi mailbox, String user) {
        return mailbox.of(address(user)).stream()
                .map(mail -> header(mail, "Message-ID"))
                .toList();
    }

    private static String messageId(String name) {
        return "Message-ID: <" + id(name) + "@notifications.gigstream>";
    }

    private static String address(String user) {
        return user + "@example.org";
    }

    private int readiness() {
        return anonymous.get("/actuator/health/readiness").status();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String name, int second) {
        topic.tell(
                Topics.NOTIFICATIONS,
                userId,
                told(userId, name, now.plusSeconds(second)).build());
    }

    private void awaitUnread(int expected) {
        await().atMost(LIMIT).ignoreExceptions().until(() -> unread() == expected);
    }

    private int unread() {
        return user.get("/api/v1/notifications/unread-count")
                .is(200)
                .json()
                .path("unread")
                .asInt();
    }

    /** A header, its folded lines put together. */
    private static String header(String mail, String name) {
        String unfolded = mail.replaceAll("\\r?\\n[ \\t]+", "");
        return unfolded.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("notificationId").asString())
                .toList();
    }
}
