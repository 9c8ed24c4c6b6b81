package dev.gigstream.testkit.socket;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.json.JSONObject;

/** One websocket connection with the official client, and everything that was shown on it in its order. */
public final class Connection {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The client's own allows 64 at once. */
    private static final OkHttpClient MANY = new OkHttpClient.Builder()
            .readTimeout(1, TimeUnit.MINUTES)
            .dispatcher(dispatcher())
            .build();

    private final Socket socket;
    private final CompletableFuture<Long> opened = new CompletableFuture<>();
    private final CompletableFuture<Long> lost = new CompletableFuture<>();
    private final Map<String, List<JSONObject>> shown = new ConcurrentHashMap<>();

    private Connection(Socket socket) {
        this.socket = socket;
        socket.on(Socket.EVENT_CONNECT, _ -> opened.complete(System.nanoTime()));
        socket.on(Socket.EVENT_CONNECT_ERROR, why -> opened.completeExceptionally(because(why)));
        socket.on(Socket.EVENT_DISCONNECT, _ -> lost.complete(System.nanoTime()));
        socket.onAnyIncoming(event -> {
            if (event[1] instanceof JSONObject content) {
                ofEvent(event[0].toString()).add(content);
            }
        });
    }

    static Connection to(URI address, String path, String authorization)
            throws ConnectionLostException, InterruptedException {
        IO.Options options = IO.Options.builder()
                .setPath(path)
                .setTransports(new String[] {"websocket"})
                .setExtraHeaders(Map.of("Authorization", List.of(authorization)))
                .setReconnection(false)
                .setForceNew(true)
                .build();
        options.webSocketFactory = MANY;
        options.callFactory = MANY;
        Connection connection = new Connection(IO.socket(address, options));
        connection.socket.connect();
        try {
            connection.await(connection.opened);
            return connection;
        } catch (ConnectionLostException e) {
            connection.close();
            throw e;
        }
    }

    /** The acknowledgement of an event. */
    public JSONObject ask(String event, Map<String, ?> payload) throws ConnectionLostException, InterruptedException {
        CompletableFuture<JSONObject> answer = new CompletableFuture<>();
        socket.emit(event, new JSONObject(payload), (Ack) arguments -> answer.complete((JSONObject) arguments[0]));
        await(CompletableFuture.anyOf(answer, lost));
        if (!answer.isDone()) {
            throw new ConnectionLostException("closed before " + event + " was acknowledged");
        }
        return answer.join();
    }

    /** What was shown of an event until now. */
    public List<JSONObject> shown(String event) {
        return List.copyOf(ofEvent(event));
    }

    /** Completed with the time, in nanoseconds, when it is there no more. */
    CompletableFuture<Long> lost() {
        return lost;
    }

    void close() {
        socket.close();
        lost.complete(System.nanoTime());
    }

    private <T> T await(CompletableFuture<T> outcome) throws ConnectionLostException, InterruptedException {
        try {
            return outcome.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw because(e.getCause());
        } catch (TimeoutException e) {
            close();
            throw because("no answer within " + PATIENCE);
        }
    }

    private List<JSONObject> ofEvent(String event) {
        return shown.computeIfAbsent(event, _ -> new CopyOnWriteArrayList<>());
    }

    private static ConnectionLostException because(Object... why) {
        return new ConnectionLostException(List.of(why).toString());
    }

    private static Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(10_000);
        dispatcher.setMaxRequestsPerHost(10_000);
        return dispatcher;
    }
}
