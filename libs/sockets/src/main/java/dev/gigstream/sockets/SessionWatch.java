package dev.gigstream.sockets;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Ends sessions whose token expired, or whose account was logged out or suspended; it looks every second. */
final class SessionWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SessionWatch.class);
    private static final long PERIOD_MS = 1_000;

    private final SocketSessions sessions;
    private final EndedAccess ended;
    private final Clock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    SessionWatch(SocketSessions sessions, EndedAccess ended, Clock clock) {
        this.sessions = sessions;
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("session-watch").start(() -> run(end));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Looks once. */
    void look() {
        Instant now = clock.instant();
        for (SocketSession session : sessions.all()) {
            if (ended.covers(session.token())) {
                session.end("session-ended");
            } else if (!now.isBefore(session.token().expiresAt())) {
                session.end("token-expired");
            }
        }
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(PERIOD_MS, TimeUnit.MILLISECONDS)) {
                lookSafely();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            log.error("Sessions could not be looked at; trying again", e);
        }
    }
}
