package dev.gigstream.testkit.socket;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.json.JSONObject;

/**
 * A user's session that comes back when it breaks: with the pauses of the official client, one second more or less and
 * twice as long each time, but to the next address, as behind a gateway. First it asks what it missed; then it counts as
 * being back.
 */
public final class ReturningClient implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 12;
    private static final long FIRST_PAUSE_MS = 1_000;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final List<URI> addresses;
    private final String path;
    private final Supplier<String> authorization;
    private final Return catchingUp;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<Duration> absences = new CopyOnWriteArrayList<>();
    private int place;
    private volatile boolean closed;
    private Exception failure;

    /**
     * @param ports of the instances, the first one to go to first
     * @param authorization a fresh header for each connection
     */
    public ReturningClient(List<Integer> ports, String path, Supplier<String> authorization, Return catchingUp) {
        this.addresses = ports.stream()
                .map(port -> URI.create("http://127.0.0.1:" + port))
                .toList();
        this.path = path;
        this.authorization = authorization;
        this.catchingUp = catchingUp;
    }

    /** What a client does first on each of its connections. */
    @FunctionalInterface
    public interface Return {
        void on(Connection connection) throws ConnectionLostException, InterruptedException;
    }

    public ReturningClient open() throws ConnectionLostException, InterruptedException {
        become(connect());
        Thread.ofVirtual().name("returning-client").start(this::stay);
        return this;
    }

    /** Asks until there is an answer, over as many connections as it takes. */
    public JSONObject insist(String event, Map<String, ?> payload) throws InterruptedException {
        Connection connection = connections.getLast();
        while (true) {
            try {
                return connection.ask(event, payload);
            } catch (ConnectionLostException _) {
                connection = after(connection);
            }
        }
    }

    /** All there were, the newest one last. */
    public List<Connection> connections() {
        return List.copyOf(connections);
    }

    /** How long each time from the loss of a connection until everything missed was there. */
    public List<Duration> absences() {
        return List.copyOf(absences);
    }

    @Override
    public void close() {
        closed = true;
        connections.forEach(Connection::close);
    }

    private void stay() {
        try {
            while (true) {
                long lostAt = connections.getLast().lost().join();
                if (closed) {
                    return;
                }
                comeBack();
                absences.add(Duration.ofNanos(System.nanoTime() - lostAt));
            }
        } catch (ConnectionLostException | RuntimeException e) {
            giveUp(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp(e);
        }
    }

    private void comeBack() throws ConnectionLostException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            pause(attempt);
            place++;
            try {
                become(connect());
                return;
            } catch (ConnectionLostException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Connection connect() throws ConnectionLostException, InterruptedException {
        Connection connection = Connection.to(addresses.get(place % addresses.size()), path, authorization.get());
        catchingUp.on(connection);
        return connection;
    }

    private synchronized void become(Connection connection) {
        connections.add(connection);
        if (closed) {
            connection.close();
        }
        notifyAll();
    }

    private synchronized void giveUp(Exception why) {
        failure = why;
        notifyAll();
    }

    private synchronized Connection after(Connection broken) throws InterruptedException {
        while (connections.getLast() == broken) {
            if (failure != null || closed) {
                throw new IllegalStateException("does not come back", failure);
            }
            wait();
        }
        return connections.getLast();
    }

    private static void pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << (attempt - 1));
        long pause = longest / 2 + ThreadLocalRandom.current().nextLong(longest);
        await().pollDelay(Duration.ofMillis(pause)).until(() -> true);
    }
}
