package dev.gigstream.edge.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gigstream.edge.Edge;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.websocket.WebsocketInbound;

/** What a Socket.IO route will be: polling over HTTP and a websocket, on one path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketRouteTest {
    private static final String CHAT = "/socket.io/chat/";
    private static final String ROUTE = "spring.cloud.gateway.server.webflux.routes[0].";

    private final Map<String, String> handshake = new ConcurrentHashMap<>();
    private final Set<SocketAddress> pollers = ConcurrentHashMap.newKeySet();
    private final DisposableServer chat = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> {
                request.requestHeaders()
                        .forEach(header -> handshake.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
                return request.requestHeaders().contains("Upgrade")
                        ? response.sendWebsocket((in, out) ->
                                out.sendString(in.receive().asString().concatMap(text -> answer(in, text))))
                        : response.sendString(Mono.fromSupplier(() -> {
                            pollers.add(request.remoteAddress());
                            return "polled";
                        }));
            })
            .bindNow();
    private final Edge edge = Edge.start(
            ROUTE + "id=chat",
            ROUTE + "uri=http://127.0.0.1:" + chat.port(),
            ROUTE + "predicates[0]=Path=/socket.io/chat/**",
            ROUTE + "metadata.service=chat-service",
            ROUTE + "metadata.token=required",
            ROUTE + "metadata.sockets=true",
            "GATEWAY_ALLOWED_ORIGINS=https://app.example");

    @AfterAll
    void stop() {
        edge.close();
        chat.disposeNow();
    }

    @Test
    void passesASocketOfACookieOn() throws Exception {
        String token = edge.token("anna");
        CompletableFuture<String> echo = new CompletableFuture<>();

        WebSocket socket = open(echo, "Cookie", "access_token=" + token, "X-User-Id", "root");
        socket.sendText("hello", true);

        assertThat(echo.get(10, TimeUnit.SECONDS)).isEqualTo("echo hello");
        assertThat(handshake)
                .containsEntry("authorization", "Bearer " + token)
                .containsKey("traceparent")
                .doesNotContainKeys("cookie", "x-user-id");
        socket.abort();
    }

    @Test
    void passesASocketOfAHeaderOn() throws Exception {
        CompletableFuture<String> echo = new CompletableFuture<>();

        WebSocket socket = open(echo, "Authorization", edge.bearer("anna"), "Origin", "https://app.example");
        socket.sendText("hello", true);

        assertThat(echo.get(10, TimeUnit.SECONDS)).isEqualTo("echo hello");
        socket.abort();
    }

    @Test
    void lastWordsOfAServiceReachTheClientBeforeTheEnd() throws Exception {
        for (int i = 0; i < 20; i++) {
            CompletableFuture<String> lastWords = new CompletableFuture<>();
            CompletableFuture<String> end = new CompletableFuture<>();

            WebSocket socket = open(lastWords, end, "Authorization", edge.bearer("anna"));
            socket.sendText("bye", true);

            assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("ended");
            assertThat(lastWords.getNow("nothing")).isEqualTo("last words");
        }
    }

    @Test
    void passesPollingOn() {
        HttpResponse<String> answer =
                edge.get(CHAT + "?EIO=4&transport=polling", "Cookie", "access_token=" + edge.token("anna"));

        assertThat(answer.body()).isEqualTo("polled");
    }

    @Test
    void pollsOverAConnectionOfItsOwnEachTime() {
        pollers.clear();

        for (int i = 0; i < 3; i++) {
            edge.get(CHAT + "?EIO=4&transport=polling", "Cookie", "access_token=" + edge.token("anna"));
        }

        assertThat(pollers).hasSize(3);
    }

    @Test
    void opensNothingWithoutAValidToken() {
        assertThat(refusal()).isEqualTo(401);
        assertThat(refusal("Cookie", "access_token=forged")).isEqualTo(401);
        assertThat(edge.get(CHAT + "?token=" + edge.token("anna")).statusCode()).isEqualTo(401);
    }

    @Test
    void opensNothingForAnotherOrigin() {
        assertThat(refusal("Cookie", "access_token=" + edge.token("anna"), "Origin", "https://evil.example"))
                .isEqualTo(403);
    }

    /** Says goodbye like a Socket.IO server: with a packet, and at once by closing the connection without a close frame. */
    private static Publisher<String> answer(WebsocketInbound in, String text) {
        if (text.equals("bye")) {
            return Flux.just("last words")
                    .concatWith(Mono.fromRunnable(() -> in.withConnection(it ->
                            it.channel().eventLoop().execute(() -> it.channel().close()))));
        }
        return Mono.just("echo " + text);
    }

    private int refusal(String... headers) {
        CompletableFuture<String> echo = new CompletableFuture<>();
        var thrown = new Object() {
            Throwable cause;
        };
        assertThatThrownBy(() -> open(echo, headers))
                .isInstanceOf(CompletionException.class)
                .satisfies(failure -> thrown.cause = failure.getCause());
        return ((WebSocketHandshakeException) thrown.cause).getResponse().statusCode();
    }

    private WebSocket open(CompletableFuture<String> echo, String... headers) {
        return open(echo, new CompletableFuture<>(), headers);
    }

    private WebSocket open(CompletableFuture<String> echo, CompletableFuture<String> end, String... headers) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                echo.complete(text.toString());
                socket.request(1);
                return null;
            }

            @Override
            public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                end.complete("ended");
                return null;
            }

            @Override
            public void onError(WebSocket socket, Throwable failure) {
                end.complete("ended");
            }
        };
        return builder.buildAsync(
                        URI.create("ws://127.0.0.1:" + edge.port() + CHAT + "?EIO=4&transport=websocket"), listener)
                .join();
    }
}
