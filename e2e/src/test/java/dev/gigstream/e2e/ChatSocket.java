package dev.gigstream.e2e;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;

/** A chat session through the gateway, with the official client. */
final class ChatSocket implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<JSONObject> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> outcome = new CompletableFuture<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final Socket socket;

    /** @param headers such as the client's Authorization */
    ChatSocket(Map<String, String> headers, String... transports) {
        Map<String, List<String>> extra = new HashMap<>();
        headers.forEach((name, value) -> extra.put(name, List.of(value)));
        socket = IO.socket(
                Stack.gateway(),
                IO.Options.builder()
                        .setPath("/socket.io/chat/")
                        .setTransports(transports)
                        .setExtraHeaders(extra)
                        .setReconnection(false)
                        .setForceNew(true)
                        .build());
        socket.on(Socket.EVENT_CONNECT, _ -> outcome.complete("connected"));
        socket.on(Socket.EVENT_CONNECT_ERROR, why -> outcome.complete("refused: " + why[0]));
        socket.on(Socket.EVENT_DISCONNECT, why -> end.complete(String.valueOf(why[0])));
        socket.on("message:new", shown -> messages.add((JSONObject) shown[0]));
        socket.connect();
    }

    String outcome() throws Exception {
        return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean hasEnded() {
        return end.isDone();
    }

    String end() throws Exception {
        return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    JSONObject ask(String event, Map<String, ?> payload) throws Exception {
        return emit(event, payload).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Sends without waiting for the acknowledgement. */
    CompletableFuture<JSONObject> emit(String event, Map<String, ?> payload) {
        CompletableFuture<JSONObject> answer = new CompletableFuture<>();
        socket.emit(event, new JSONObject(payload), (Ack) arguments -> answer.complete((JSONObject) arguments[0]));
        return answer;
    }

    JSONObject nextMessage() throws InterruptedException {
        var next = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no message was shown");
        }
        return next;
    }

    @Override
    public void close() {
        socket.close();
    }
}
