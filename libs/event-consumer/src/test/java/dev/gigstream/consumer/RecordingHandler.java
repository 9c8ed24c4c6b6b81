package dev.gigstream.consumer;

import dev.gigstream.events.accounts.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes what it handled of one run's keys, and fails when told. */
final class RecordingHandler implements EventHandler<SessionEvent> {
    private final String run;
    private final List<String> seen = new ArrayList<>();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    RecordingHandler(String run) {
        this.run = run;
    }

    void failAt(String what) {
        failing.add(what);
    }

    void heal() {
        failing.clear();
    }

    void beAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    int tries(String what) {
        return tries.getOrDefault(what, 0);
    }

    @Override
    public void handle(ReceivedEvent<SessionEvent> event) {
        if (event.key().startsWith(run)) {
            String name = event.key().substring(run.length() + 1);
            note(name + " " + (event.value() == null ? "erased" : event.value().getAggregateVersion()));
        }
    }

    private synchronized void note(String what) {
        tries.merge(what, 1, Integer::sum);
        if (away) {
            throw new InfrastructureAwayException("the database is away", null);
        }
        if (failing.contains(what)) {
            throw new IllegalStateException("cannot handle " + what);
        }
        seen.add(what);
    }
}
