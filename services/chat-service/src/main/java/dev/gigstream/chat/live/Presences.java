package dev.gigstream.chat.live;

import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.Topics;
import dev.gigstream.events.chat.Presence;
import dev.gigstream.sockets.SocketSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells who is connected here, renews that while it is so, and passes on to sessions here who came and went anywhere. A
 * user who left one instance and is still at another is told of again by the other one.
 */
final class Presences implements SmartLifecycle {

    static final Duration VALID = Duration.ofSeconds(150);
    private static final Logger log = LoggerFactory.getLogger(Presences.class);
    private static final Duration RENEW = Duration.ofSeconds(60);
    private static final long PERIOD_MS = 250;

    private final SocketSessions sessions;
    private final LivePublisher publisher;
    private final Instance instance;
    private final Clock clock;
    private final PresenceBoard board;
    private final PresenceWatchers watchers = new PresenceWatchers();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Presences(SocketSessions sessions, LivePublisher publisher, Instance instance, Clock clock) {
        this.sessions = sessions;
        this.publisher = publisher;
        this.instance = instance;
        this.clock = clock;
        this.board = new PresenceBoard(clock);
        sessions.watch((userId, _) -> changed.add(userId));
    }

    /** Whether the user is connected anywhere; changes are told to the watcher from now on. */
    boolean watch(String watcherId, String conversationId, String userId) {
        watchers.watch(watcherId, conversationId, userId);
        return sessions.isConnected(userId) || board.isOnline(userId);
    }

    /** Takes a record of any instance, this one included. */
    void seen(Presence presence) {
        String userId = presence.getUserId();
        boolean ours = presence.getInstanceId().equals(instance.id());
        if (!presence.getConnected() && !ours && sessions.isConnected(userId)) {
            changed.add(userId);
        }
        if (board.seen(userId, presence.getInstanceId(), presence.getConnected(), presence.getValidUntil())) {
            tellWatchers(userId);
        }
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofPlatform().daemon().name("presences").start(() -> run(end));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run(CountDownLatch end) {
        Instant renewal = clock.instant().plus(RENEW);
        try {
            while (!end.await(PERIOD_MS, TimeUnit.MILLISECONDS)) {
                boolean renew = clock.instant().isAfter(renewal);
                renewal = renew ? clock.instant().plus(RENEW) : renewal;
                tellSafely(renew);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellSafely(boolean renew) {
        try {
            if (renew) {
                changed.addAll(sessions.users());
                board.lapse().forEach(this::tellWatchers);
            }
            tellChanges();
        } catch (RuntimeException e) {
            log.error("Presence could not be told; trying again", e);
        }
    }

    private void tellChanges() {
        for (String userId : List.copyOf(changed)) {
            changed.remove(userId);
            boolean connected = sessions.isConnected(userId);
            if (!connected) {
                watchers.leave(userId);
            }
            publisher.publish(Topics.PRESENCE, userId, presence(userId, connected));
        }
    }

    private Presence presence(String userId, boolean connected) {
        Instant now = clock.instant();
        return Presence.newBuilder()
                .setEventId(EventIds.next())
                .setOccurredAt(now)
                .setAggregateVersion(now.toEpochMilli())
                .setUserId(userId)
                .setConnected(connected)
                .setInstanceId(instance.id())
                .setValidUntil(now.plus(VALID))
                .build();
    }

    private void tellWatchers(String userId) {
        boolean online = board.isOnline(userId);
        watchers.of(userId)
                .forEach(watch -> sessions.emit(
                        watch.getValue(),
                        "presence",
                        Map.of("conversationId", watch.getKey(), "userId", userId, "online", online)));
    }
}
