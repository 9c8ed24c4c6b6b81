package dev.gigstream.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.http.FailureProblems;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.service.TokenVerifier;
import dev.gigstream.testkit.MutableClock;
import dev.gigstream.testkit.TestTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The server as the official client of another language sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketServerTest {

    private static final String PATH = "/socket.io/test/";

    private final MutableClock clock = MutableClock.atNoon();
    private final TestTokens tokens = new TestTokens(clock);
    private final List<Socket> clients = new ArrayList<>();
    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    private int port;
    private ConfigurableApplicationContext application;
    private SocketSessions sessions;
    private EndedAccess ended;
    private SessionWatch watch;
    private SocketServer server;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Sample {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path keys = tokens.writeJwks(folder.resolve("jwks.json"));
        SpringApplication sample = new SpringApplication(Sample.class);
        sample.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        application = sample.run(
                "--server.port=0",
                "--spring.application.name=sample",
                "--spring.main.allow-bean-definition-overriding=true",
                "--gigstream.tokens.public-keys=" + keys);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SocketSettings settings = new SocketSettings(
                true,
                "127.0.0.1",
                port,
                PATH,
                3,
                1,
                20,
                DataSize.ofKilobytes(64),
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                Duration.ofMinutes(20));
        sessions = new SocketSessions(settings, clock);
        ended = new EndedAccess(new EventCodec(URI.create("http://127.0.0.1:1")), settings.tokenLife());
        watch = new SessionWatch(sessions, ended, clock);
        Handshakes handshakes = new Handshakes(application.getBean(TokenVerifier.class), ended);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        EventIntake intake = new EventIntake(
                List.of(
                        new SocketEvent("auth:renew", new RenewingToken(handshakes)),
                        new SocketEvent("say", (session, payload) -> {
                            heard.add(payload.text("text", 100));
                            return Map.of("by", session.userId());
                        }),
                        new SocketEvent("refuse", (_, _) -> {
                            throw Problem.of(StandardProblem.NOT_FOUND, "There is none.");
                        }),
                        new SocketEvent("break", (_, _) -> {
                            throw new IllegalStateException("secret inside");
                        })),
                sessions,
                application.getBean(FailureProblems.class),
                meters,
                clock);
        server = new SocketServer(
                settings, handshakes, new QuietFailures(meters.counter("malformed")), intake, sessions, List.of());
        server.start();
        await().until(() -> server.state() == SocketServer.State.LISTENING);
    }

    @AfterEach
    void leave() {
        clients.forEach(Socket::close);
        clients.clear();
        await().until(() -> sessions.count() == 0);
        heard.clear();
        clock.advance(Duration.ofHours(1));
    }

    @AfterAll
    void stop() {
        server.stop();
        application.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "polling"})
    void opensASessionOfTheTokensUserOnEveryTransport(String transport) throws Exception {
        Socket client = connected("anna", transport);

        JSONObject answer = ask(client, "say", new JSONObject(Map.of("text", "hello")));

        assertThat(answer.getBoolean("ok")).isTrue();
        assertThat(answer.getString("by")).isEqualTo("anna");
        assertThat(sessions.isConnected("anna")).isTrue();
    }

    @Test
    void upgradesFromPollingToAWebsocket() throws Exception {
        Socket client = connected("anna", "polling", "websocket");

        await().until(() -> sessions.of("anna").stream().allMatch(SocketSession::isOnWebsocket));

        assertThat(ask(client, "say", new JSONObject(Map.of("text", "hello"))).getBoolean("ok"))
                .isTrue();
    }

    @Test
    void letsNobodyInWithoutAValidToken() throws Exception {
        assertThat(refusal(client(Map.of(), "websocket"))).isNotNull();
        assertThat(refusal(client(Map.of("Authorization", List.of("Bearer nonsense")), "polling")))
                .isNotNull();
        assertThat(sessions.count()).isZero();
    }

    @Test
    void handlesEventsInTheOrderTheyWereSent() throws Exception {
        Socket client = connected("anna", "websocket");

        for (int i = 0; i < 15; i++) {
            client.emit("say", new JSONObject(Map.of("text", "" + i)));
        }
        ask(client, "say", new JSONObject(Map.of("text", "last")));

        assertThat(heard)
                .containsExactlyElementsOf(
                        Stream.concat(IntStream.range(0, 15).mapToObj(Integer::toString), Stream.of("last"))
                                .toList());
    }

    @Test
    void saysWhatIsWrongAndNothingOfItsInside() throws Exception {
        Socket client = connected("anna", "websocket");

        JSONObject unknown = ask(client, "refuse", new JSONObject());
        JSONObject invalid = ask(client, "say", new JSONObject(Map.of("text", Map.of("$ne", "x"))));
        JSONObject broken = ask(client, "break", new JSONObject());

        assertThat(unknown.getBoolean("ok")).isFalse();
        assertThat(unknown.getString("code")).isEqualTo("not-found");
        assertThat(invalid.getString("code")).isEqualTo("invalid-input");
        assertThat(broken.getString("code")).isEqualTo("internal-error");
        assertThat(broken.toString()).doesNotContain("secret");
    }

    @Test
    void limitsWhatAUserAsks() throws Exception {
        Socket client = connected("anna", "websocket");
        for (int i = 0; i < 20; i++) {
            ask(client, "say", new JSONObject(Map.of("text", "x")));
        }

        JSONObject refused = ask(client, "say", new JSONObject(Map.of("text", "x")));
        clock.advance(Duration.ofSeconds(2));
        JSONObject later = ask(client, "say", new JSONObject(Map.of("text", "x")));

        assertThat(refused.getString("code")).isEqualTo("rate-limited");
        assertThat(later.getBoolean("ok")).isTrue();
    }

    @Test
    void countsWhatAUserAsksOnAllSessionsTogether() throws Exception {
        Socket one = connected("anna", "websocket");
        Socket two = connected("anna", "websocket");
        for (int i = 0; i < 20; i++) {
            ask(one, "say", new JSONObject(Map.of("text", "x")));
        }

        JSONObject refused = ask(two, "say", new JSONObject(Map.of("text", "x")));
        JSONObject ofAnother = ask(connected("ben", "websocket"), "say", new JSONObject(Map.of("text", "x")));

        assertThat(refused.getString("code")).isEqualTo("rate-limited");
        assertThat(ofAnother.getBoolean("ok")).isTrue();
    }

    @Test
    void endsTheSessionOfAFloodingUser() throws Exception {
        Socket client = connected("anna", "websocket");
        CompletableFuture<Object> told = once(client, "session:ended");

        for (int i = 0; i < 200; i++) {
            client.emit("say", new JSONObject(Map.of("text", "x")));
        }

        assertThat(told.get(10, TimeUnit.SECONDS).toString()).contains("flooding");
        await().until(() -> sessions.count() == 0);
    }

    @Test
    void endsTheOldestSessionOfAUserWhoOpensTooMany() throws Exception {
        CompletableFuture<Object> told = once(connected("anna", "websocket"), "session:ended");
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(1));
            connected("anna", "websocket");
        }

        assertThat(told.get(10, TimeUnit.SECONDS).toString()).contains("too-many-sessions");
        await().until(() -> sessions.count() == 3);
    }

    @Test
    void endsASessionWithItsTokenUnlessThatIsRenewed() throws Exception {
        Socket careless = connected("anna", "websocket");
        Socket careful = connected("ben", "websocket");
        CompletableFuture<Object> told = once(careless, "session:ended");
        clock.advance(Duration.ofMinutes(4));
        ask(careful, "auth:renew", new JSONObject(Map.of("token", tokens.token("ben"))));

        clock.advance(Duration.ofMinutes(2));
        watch.look();

        assertThat(told.get(10, TimeUnit.SECONDS).toString()).contains("token-expired");
        await().until(() -> !careless.connected());
        assertThat(sessions.isConnected("ben")).isTrue();
    }

    @Test
    void renewsWithATokenOfTheSameUserOnly() throws Exception {
        Socket client = connected("anna", "websocket");

        JSONObject ofAnother = ask(client, "auth:renew", new JSONObject(Map.of("token", tokens.token("ben"))));
        JSONObject nonsense = ask(client, "auth:renew", new JSONObject(Map.of("token", "nonsense")));

        assertThat(ofAnother.getString("code")).isEqualTo("token-not-valid");
        assertThat(nonsense.getString("code")).isEqualTo("token-not-valid");
        assertThat(sessions.of("anna")).hasSize(1);
    }

    @Test
    void endsTheSessionsOfAnEndedLogin() throws Exception {
        Socket client = connected("anna", "websocket");
        CompletableFuture<Object> told = once(client, "session:ended");
        ended.apply(unreadable("session-of-anna"));

        Object refused = refusal(client(bearer("anna"), "websocket"));
        watch.look();

        assertThat(told.get(10, TimeUnit.SECONDS).toString()).contains("session-ended");
        assertThat(refused).isNotNull();
    }

    @Test
    void closesAConnectionThatSendsTooMuch() throws Exception {
        Socket client = connected("anna", "websocket");

        client.emit("say", new JSONObject(Map.of("text", "x".repeat(1024 * 1024))));

        await().until(() -> sessions.count() == 0 || !heard.isEmpty());
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/socket.io/", "/socket.io/other/", "/"})
    void knowsNoOtherPath(String path) throws Exception {
        IO.Options options = options(bearer("anna"), "websocket");
        options.path = path;
        Socket client = IO.socket(URI.create("http://127.0.0.1:" + port), options);
        clients.add(client);

        assertThat(refusal(client)).isNotNull();
        assertThat(sessions.count()).isZero();
    }

    @Test
    void knowsNoOtherNamespace() throws Exception {
        Wire wire = wire("anna");

        wire.socket().sendText("40/admin,", true);

        assertThat(wire.awaitText("44")).startsWith("44/admin");
        wire.socket().abort();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42[", "42{\"a\"", "9", "42[\"say\",{\"text\":", "\u0000\u00ff"})
    void servesOthersWhenAConnectionTalksNonsense(String nonsense) throws Exception {
        Wire wire = wire("anna");

        wire.socket().sendText(nonsense, true);
        wire.socket().sendText("42[\"say\",{\"text\":\"after\"}]", true);

        await().until(() -> wire.closed().isDone() || !heard.isEmpty());
        assertThat(ask(connected("ben", "websocket"), "say", new JSONObject(Map.of("text", "x")))
                        .getBoolean("ok"))
                .isTrue();
        wire.socket().abort();
    }

    /** A connection without a client library. */
    private record Wire(WebSocket socket, BlockingQueue<String> texts, CompletableFuture<Void> closed) {

        String awaitText(String beginning) throws InterruptedException {
            String text = "";
            while (text != null && !text.startsWith(beginning)) {
                text = texts.poll(10, TimeUnit.SECONDS);
            }
            return text;
        }
    }

    private Wire wire(String userId) throws Exception {
        BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                texts.add(text.toString());
                return WebSocket.Listener.super.onText(socket, text, last);
            }

            @Override
            public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                closed.complete(null);
                return null;
            }

            @Override
            public void onError(WebSocket socket, Throwable failure) {
                closed.complete(null);
            }
        };
        URI address = URI.create("ws://127.0.0.1:" + port + PATH + "?EIO=4&transport=websocket");
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", tokens.bearer(userId))
                .buildAsync(address, listener)
                .get(10, TimeUnit.SECONDS);
        Wire wire = new Wire(socket, texts, closed);
        assertThat(wire.awaitText("0")).contains("pingInterval");
        socket.sendText("40", true).get(10, TimeUnit.SECONDS);
        assertThat(wire.awaitText("40")).contains("sid");
        return wire;
    }

    private Socket connected(String userId, String... transports) throws Exception {
        Socket client = client(bearer(userId), transports);
        CompletableFuture<Object> opened = once(client, Socket.EVENT_CONNECT);
        client.connect();
        opened.get(10, TimeUnit.SECONDS);
        return client;
    }

    private Object refusal(Socket client) throws Exception {
        CompletableFuture<Object> refused = once(client, Socket.EVENT_CONNECT_ERROR);
        client.connect();
        return refused.get(10, TimeUnit.SECONDS);
    }

    private Socket client(Map<String, List<String>> headers, String... transports) {
        Socket client = IO.socket(URI.create("http://127.0.0.1:" + port), options(headers, transports));
        clients.add(client);
        return client;
    }

    private static IO.Options options(Map<String, List<String>> headers, String... transports) {
        return IO.Options.builder()
                .setPath(PATH)
                .setTransports(transports)
                .setExtraHeaders(headers)
                .setReconnection(false)
                .setForceNew(true)
                .build();
    }

    private Map<String, List<String>> bearer(String userId) {
        return Map.of("Authorization", List.of(tokens.bearer(userId)));
    }

    private static CompletableFuture<Object> once(Socket client, String event) {
        CompletableFuture<Object> came = new CompletableFuture<>();
        client.once(event, arguments -> came.complete(arguments.length == 0 ? "" : arguments[0]));
        return came;
    }

    private static JSONObject ask(Socket client, String event, JSONObject payload) throws Exception {
        CompletableFuture<JSONObject> answer = new CompletableFuture<>();
        client.emit(event, payload, (Ack) arguments -> answer.complete((JSONObject) arguments[0]));
        return answer.get(10, TimeUnit.SECONDS);
    }

    /** An event whose bytes say nothing; its key and its time do. */
    private ConsumerRecord<String, byte[]> unreadable(String sessionId) {
        return new ConsumerRecord<>(
                "sessions",
                0,
                0,
                clock.instant().plusSeconds(1).toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                sessionId,
                new byte[] {1},
                new RecordHeaders(),
                Optional.empty());
    }
}
