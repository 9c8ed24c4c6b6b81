package dev.gigstream.notifications;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;

/** A session with the official client. */
final class NotificationSocket implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();
    private final Socket socket;

    NotificationSocket(int port, String authorization) {
        socket = IO.socket(
                URI.create("http://127.0.0.1:" + port),
                IO.Options.builder()
                        .setPath("/socket.io/notifications/")
                        .setExtraHeaders(Map.of("Authorization", List.of(authorization)))
                        .setReconnection(false)
                        .setForceNew(true)
                        .build());
        socket.on(Socket.EVENT_CONNECT, _ -> outcome.complete(true));
        socket.on(Socket.EVENT_CONNECT_ERROR, _ -> outcome.complete(false));
        for (String event : List.of("notification:new", "notification:updated", "notification:read")) {
            socket.on(event, shown -> heard.add(event + " " + ((JSONObject) shown[0]).optString("notificationId")));
        }
        socket.connect();
    }

    boolean isConnected() throws Exception {
        return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The next event and the notification it is about. */
    String next() throws InterruptedException {
        return heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean isSilent() {
        return heard.isEmpty();
    }

    @Override
    public void close() {
        socket.close();
    }
}
