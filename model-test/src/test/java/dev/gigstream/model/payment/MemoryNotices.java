package dev.gigstream.model.payment;

import dev.gigstream.payments.notice.Notice;
import dev.gigstream.payments.notice.Notices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Notices, each fact once for good; only those that nobody has handled are looked through. */
final class MemoryNotices implements Notices {
    private final MemoryTransactions transactions;
    private final Table<String, Boolean> facts;
    private final Table<String, Row> waiting;

    MemoryNotices(MemoryTransactions transactions) {
        this.transactions = transactions;
        facts = new Table<>(transactions);
        waiting = new Table<>(transactions);
    }

    @Override
    public boolean add(Notice notice, Instant now) {
        return transactions.within(() -> {
            boolean isNew = facts.addIfAbsent(notice.fact(), true);
            if (isNew) {
                waiting.put(notice.fact(), new Row(notice, 0, now));
            }
            return isNew;
        });
    }

    @Override
    public List<Received> claim(int limit, Instant now, Duration lease) {
        List<Row> taken = waiting.values().stream()
                .filter(row -> !row.dueAt().isAfter(now))
                .limit(limit)
                .map(row -> new Row(row.notice(), row.tries() + 1, now.plus(lease)))
                .toList();
        taken.forEach(row -> waiting.put(row.notice().fact(), row));
        return taken.stream()
                .map(row -> new Received(row.notice(), row.tries()))
                .toList();
    }

    @Override
    public void handled(String fact) {
        waiting.remove(fact);
    }

    @Override
    public void postpone(String fact, Instant until) {
        waiting.find(fact).ifPresent(row -> waiting.put(fact, new Row(row.notice(), row.tries(), until)));
    }

    boolean isEmpty() {
        return waiting.values().isEmpty();
    }

    private record Row(Notice notice, int tries, Instant dueAt) {}
}
