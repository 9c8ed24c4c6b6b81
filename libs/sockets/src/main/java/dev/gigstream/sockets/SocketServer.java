package dev.gigstream.sockets;

import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketConfig;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.listener.ExceptionListener;
import dev.gigstream.eventing.TopicTail;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Serves the sockets. It listens only when every {@link TopicTail} is ready, so that a session misses nothing from its first
 * moment on; it ends after the events at hand, by closing connections, so that clients come back to another instance.
 */
final class SocketServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SocketServer.class);
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(3);
    private static final int WORKERS = 2;
    private static final int MOST_UNSENT_BYTES = 512 * 1024;

    private final SocketSettings settings;
    private final Handshakes handshakes;
    private final ExceptionListener failures;
    private final EventIntake intake;
    private final SocketSessions sessions;
    private final List<TopicTail> tails;
    private volatile State state = State.STOPPED;
    private volatile SocketIOServer server;

    SocketServer(
            SocketSettings settings,
            Handshakes handshakes,
            ExceptionListener failures,
            EventIntake intake,
            SocketSessions sessions,
            List<TopicTail> tails) {
        this.settings = settings;
        this.handshakes = handshakes;
        this.failures = failures;
        this.intake = intake;
        this.sessions = sessions;
        this.tails = List.copyOf(tails);
    }

    /** Where its life stands; it serves in one of them. */
    enum State {
        STOPPED,
        WAITING_FOR_TOPICS,
        LISTENING,
        FAILED
    }

    State state() {
        return state;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            state = State.WAITING_FOR_TOPICS;
            Thread.ofPlatform().daemon().name("socket-server").start(this::listenWhenReady);
        }
    }

    @Override
    public synchronized void stop() {
        state = State.STOPPED;
        if (server != null) {
            drain();
            server.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return state != State.STOPPED;
    }

    /** Stops before what its events need. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1024;
    }

    private void listenWhenReady() {
        try {
            for (TopicTail tail : tails) {
                if (!tail.awaitReady()) {
                    return;
                }
            }
            listen();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            state = State.FAILED;
            log.error("Sockets cannot be served at port {}", settings.port(), e);
        }
    }

    private synchronized void listen() {
        if (state != State.WAITING_FOR_TOPICS) {
            return;
        }
        SocketIOServer starting = new SocketIOServer(configuration());
        starting.addConnectListener(this::opened);
        starting.addDisconnectListener(client -> sessions.remove(client.getSessionId()));
        intake.names()
                .forEach(name -> starting.addEventListener(
                        name, Object.class, (client, sent, answer) -> received(client, name, sent, answer)));
        starting.start();
        server = starting;
        state = State.LISTENING;
        log.info("Sockets are served at {}:{}{}", settings.host(), settings.port(), settings.path());
    }

    private void opened(SocketIOClient client) {
        intake.opened(client);
    }

    private void received(SocketIOClient client, String name, Object sent, AckRequest answer) {
        intake.received(client, name, sent, answer);
    }

    private Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.setHostname(settings.host());
        configuration.setPort(settings.port());
        // The library adds the slash.
        configuration.setContext(settings.path().replaceAll("/+$", ""));
        configuration.setAuthorizationListener(handshakes);
        configuration.setExceptionListener(failures);
        configuration.setAckMode(AckMode.MANUAL);
        // Otherwise a client chooses the id of its session, another one's if it likes.
        configuration.setRandomSession(true);
        configuration.setBossThreads(1);
        configuration.setWorkerThreads(WORKERS);
        configuration.setMaxFramePayloadLength((int) settings.largestFrame().toBytes());
        configuration.setMaxHttpContentLength((int) settings.largestFrame().toBytes());
        configuration.setPingInterval((int) settings.pingInterval().toMillis());
        configuration.setPingTimeout((int) settings.pingTimeout().toMillis());
        configuration.setAddVersionHeader(false);
        // Origins are the gateway's to judge; compression would cost memory per session.
        configuration.setEnableCors(false);
        configuration.setHttpCompression(false);
        configuration.setWebsocketCompression(false);
        configuration.setSocketConfig(connections());
        return configuration;
    }

    private static SocketConfig connections() {
        SocketConfig connections = new SocketConfig();
        connections.setReuseAddress(true);
        connections.setWriteBufferWaterMarkLow(MOST_UNSENT_BYTES / 2);
        connections.setWriteBufferWaterMarkHigh(MOST_UNSENT_BYTES);
        return connections;
    }

    private void drain() {
        long deadline = System.nanoTime() + DRAIN_LIMIT.toNanos();
        try {
            while (System.nanoTime() < deadline
                    && !sessions.all().stream()
                            .allMatch(session -> session.lane().isIdle())) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
