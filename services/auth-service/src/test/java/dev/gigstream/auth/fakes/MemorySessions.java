package dev.gigstream.auth.fakes;

import dev.gigstream.auth.session.Session;
import dev.gigstream.auth.session.Sessions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

public final class MemorySessions implements Sessions {

    private final Map<String, Session> byId = new TreeMap<>();
    private final Map<String, String> idByToken = new HashMap<>();

    @Override
    public void add(Session session) {
        save(session);
    }

    @Override
    public Optional<Session> lock(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Session> lockByToken(String hash) {
        return Optional.ofNullable(idByToken.get(hash)).flatMap(this::lock);
    }

    @Override
    public List<Session> lockUnendedOf(String accountId) {
        return byId.values().stream()
                .filter(session -> session.accountId().equals(accountId) && session.endedAt() == null)
                .toList();
    }

    @Override
    public void removeAllOf(String accountId) {
        byId.values().removeIf(session -> session.accountId().equals(accountId));
    }

    @Override
    public void save(Session session) {
        byId.put(session.id(), session);
        idByToken.put(session.leaf(), session.id());
    }
}
