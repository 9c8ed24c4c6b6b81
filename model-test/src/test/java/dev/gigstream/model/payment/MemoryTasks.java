package dev.gigstream.model.payment;

import dev.gigstream.payments.task.ProviderTask;
import dev.gigstream.payments.task.ProviderTasks;
import dev.gigstream.payments.task.TaskKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tasks, each once by kind and subject; taken ones come back when their lease ends. */
final class MemoryTasks implements ProviderTasks {
    private final Table<String, Row> rows;
    private final Clock clock;
    private long lastId;

    MemoryTasks(MemoryTransactions transactions, Clock clock) {
        this.rows = new Table<>(transactions);
        this.clock = clock;
    }

    @Override
    public void add(TaskKind kind, String subject, String orderId, Instant dueAt) {
        var task = new ProviderTask(++lastId, kind, subject, orderId, 0, clock.instant());
        rows.addIfAbsent(key(task), new Row(task, dueAt));
    }

    @Override
    public List<ProviderTask> claim(int limit, Instant now, Duration lease) {
        return claim(limit, now, lease, _ -> true);
    }

    @Override
    public Optional<ProviderTask> claim(TaskKind kind, String subject, Instant now, Duration lease) {
        return claim(
                        1,
                        now,
                        lease,
                        task -> task.kind() == kind && task.subject().equals(subject))
                .stream()
                .findFirst();
    }

    @Override
    public void done(ProviderTask task) {
        current(task).ifPresent(_ -> rows.remove(key(task)));
    }

    @Override
    public void postpone(ProviderTask task, Instant until) {
        current(task)
                .filter(row -> row.task().tries() == task.tries())
                .ifPresent(row -> rows.put(key(task), new Row(row.task(), until)));
    }

    boolean isEmpty() {
        return rows.values().isEmpty();
    }

    private List<ProviderTask> claim(int limit, Instant now, Duration lease, Predicate<ProviderTask> which) {
        List<ProviderTask> taken = rows.values().stream()
                .filter(row -> !row.dueAt().isAfter(now))
                .map(Row::task)
                .filter(which)
                .limit(limit)
                .map(MemoryTasks::begun)
                .toList();
        taken.forEach(task -> rows.put(key(task), new Row(task, now.plus(lease))));
        return taken;
    }

    private Optional<Row> current(ProviderTask task) {
        return rows.find(key(task)).filter(row -> row.task().id() == task.id());
    }

    private static ProviderTask begun(ProviderTask task) {
        return new ProviderTask(
                task.id(), task.kind(), task.subject(), task.orderId(), task.tries() + 1, task.createdAt());
    }

    private static String key(ProviderTask task) {
        return task.kind() + " " + task.subject();
    }

    private record Row(ProviderTask task, Instant dueAt) {}
}
