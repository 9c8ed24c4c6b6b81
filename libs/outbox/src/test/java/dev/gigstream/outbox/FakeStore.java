package dev.gigstream.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A store in memory that can be away, and whose lease another may hold. */
final class FakeStore implements OutboxStore {
    private final List<OutboxMessage> waiting = new ArrayList<>();
    private final List<String> leases = new ArrayList<>();
    private boolean away;
    private boolean marksFail;
    private boolean rivalHoldsLease;
    private boolean kills;

    synchronized FakeStore with(OutboxMessage... messages) {
        waiting.addAll(List.of(messages));
        return this;
    }

    synchronized void goAway() {
        away = true;
    }

    synchronized void comeBack() {
        away = false;
        marksFail = false;
    }

    /** Whoever asks dies of it. */
    synchronized void kill() {
        kills = true;
    }

    /** Reads work, marks do not: what a crash between send and mark looks like from outside. */
    synchronized void failMarks() {
        marksFail = true;
    }

    synchronized void giveLeaseToRival(boolean rival) {
        rivalHoldsLease = rival;
    }

    synchronized List<String> waitingIds() {
        return waiting.stream().map(OutboxMessage::eventId).toList();
    }

    synchronized List<String> leases() {
        return List.copyOf(leases);
    }

    @Override
    public synchronized List<OutboxMessage> pending(int limit, Set<String> exceptKeys) {
        check(away);
        return waiting.stream()
                .filter(message -> !exceptKeys.contains(message.key()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void markPublished(List<OutboxMessage> sent) {
        check(away || marksFail);
        waiting.removeAll(sent);
    }

    @Override
    public synchronized boolean holdLease(String owner, Duration ttl) {
        if (kills) {
            throw new StackOverflowError();
        }
        check(away);
        leases.add(ttl.isZero() ? "given back" : "asked for");
        return !rivalHoldsLease;
    }

    @Override
    public synchronized Backlog backlog() {
        check(away);
        return new Backlog(
                waiting.size(), waiting.stream().map(OutboxMessage::createdAt).min(Instant::compareTo));
    }

    private static void check(boolean fault) {
        if (fault) {
            throw new IllegalStateException("store is away");
        }
    }
}
