package dev.gigstream.sockets;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The open sessions of this instance, by user. */
public final class SocketSessions {

    private final Map<UUID, SocketSession> byId = new ConcurrentHashMap<>();
    private final Map<String, OfUser> byUser = new ConcurrentHashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final SocketSettings settings;
    private final Clock clock;

    SocketSessions(SocketSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Told when a user opens the first session at this instance and closes the last; must not block. */
    @FunctionalInterface
    public interface Watcher {
        void changed(String userId, boolean connected);
    }

    private record OfUser(Allowance allowance, Set<SocketSession> sessions) {}

    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Sends an event to every session of a user. */
    public void emit(String userId, String event, Map<String, Object> payload) {
        of(userId).forEach(session -> session.emit(event, payload));
    }

    public Collection<SocketSession> of(String userId) {
        OfUser user = byUser.get(userId);
        return user == null ? List.of() : Collections.unmodifiableSet(user.sessions());
    }

    public boolean isConnected(String userId) {
        return byUser.containsKey(userId);
    }

    /** The users with an open session, as of about now. */
    public Set<String> users() {
        return Set.copyOf(byUser.keySet());
    }

    public int count() {
        return byId.size();
    }

    Collection<SocketSession> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    Optional<SocketSession> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The session that has to go for the user to open another one. */
    Optional<SocketSession> tooMany(String userId) {
        Collection<SocketSession> open = of(userId);
        return open.size() < settings.perUser()
                ? Optional.empty()
                : open.stream().min(Comparator.comparing(SocketSession::openedAt));
    }

    Allowance allowanceOf(String userId) {
        OfUser user = byUser.get(userId);
        return user != null
                ? user.allowance()
                : new Allowance(settings.eventsPerSecond(), settings.burst(), clock.instant());
    }

    void add(SocketSession session) {
        byId.put(session.id(), session);
        OfUser user = byUser.compute(session.userId(), (_, known) -> {
            OfUser of = known != null ? known : new OfUser(session.allowance(), ConcurrentHashMap.newKeySet());
            of.sessions().add(session);
            return of;
        });
        if (user.sessions().size() == 1) {
            tell(session.userId(), true);
        }
    }

    void remove(UUID id) {
        SocketSession session = byId.remove(id);
        if (session == null) {
            return;
        }
        OfUser left = byUser.computeIfPresent(session.userId(), (_, known) -> {
            known.sessions().remove(session);
            return known.sessions().isEmpty() ? null : known;
        });
        if (left == null) {
            tell(session.userId(), false);
        }
    }

    private void tell(String userId, boolean connected) {
        watchers.forEach(watcher -> watcher.changed(userId, connected));
    }
}
