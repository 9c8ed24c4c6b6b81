package dev.gigstream.chat;

import dev.gigstream.testkit.TestTokens;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;

/** A user with the official client, who remembers what was shown. */
final class TalkingClient implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final TestTokens tokens;
    private final String userId;
    private final Map<String, BlockingQueue<JSONObject>> shown = new ConcurrentHashMap<>();
    private Socket socket;

    TalkingClient(TestTokens tokens, String userId) {
        this.tokens = tokens;
        this.userId = userId;
    }

    String userId() {
        return userId;
    }

    /** Opens a session at an instance, in place of the one before. */
    TalkingClient connect(int port) throws Exception {
        if (socket != null) {
            socket.close();
        }
        socket = IO.socket(
                URI.create("http://127.0.0.1:" + port),
                IO.Options.builder()
                        .setPath("/socket.io/chat/")
                        .setTransports(new String[] {"websocket"})
                        .setExtraHeaders(Map.of("Authorization", List.of(tokens.bearer(userId))))
                        .setReconnection(false)
                        .setForceNew(true)
                        .build());
        CompletableFuture<Boolean> opened = new CompletableFuture<>();
        socket.once(Socket.EVENT_CONNECT, _ -> opened.complete(true));
        socket.once(
                Socket.EVENT_CONNECT_ERROR,
                error -> opened.completeExceptionally(new IllegalStateException(String.valueOf(error[0]))));
        List.of("message:new", "message:read", "typing", "presence", "conversation:new", "session:ended")
                .forEach(event ->
                        socket.on(event, shownNow -> of(event).add((JSONObject) shownNow[shownNow.length - 1])));
        socket.connect();
        opened.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** The acknowledgement; fails when the session ends before it comes. */
    JSONObject ask(String event, Map<String, ?> payload) throws Exception {
        CompletableFuture<JSONObject> answer = new CompletableFuture<>();
        socket.once(
                Socket.EVENT_DISCONNECT,
                why -> answer.completeExceptionally(new IllegalStateException(String.valueOf(why[0]))));
        // Looked at last: whoever is told of no end any more sees that there was one.
        if (!socket.connected()) {
            throw new IllegalStateException("not connected");
        }
        socket.emit(event, new JSONObject(payload), (Ack) arguments -> answer.complete((JSONObject) arguments[0]));
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    JSONObject send(String conversationId, String clientMessageId, String text) throws Exception {
        return ask(
                "message:send",
                Map.of("conversationId", conversationId, "clientMessageId", clientMessageId, "text", text));
    }

    /** The next of these events that was shown, whenever that was. */
    JSONObject next(String event) throws InterruptedException {
        JSONObject next = of(event).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError(userId + " was not shown a " + event);
        }
        return next;
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.close();
        }
    }

    private BlockingQueue<JSONObject> of(String event) {
        return shown.computeIfAbsent(event, _ -> new LinkedBlockingQueue<>());
    }
}
