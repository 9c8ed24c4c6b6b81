package dev.gigstream.payments.fakes;

import dev.gigstream.payments.task.ProviderTask;
import dev.gigstream.payments.task.ProviderTasks;
import dev.gigstream.payments.task.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

public final class MemoryTasks implements ProviderTasks {

    private final Map<Long, Held> all = new LinkedHashMap<>();
    private long lastId;

    private record Held(ProviderTask task, Instant dueAt) {}

    @Override
    public void add(TaskKind kind, String subject, String orderId, Instant dueAt) {
        if (all.values().stream().noneMatch(held -> isAbout(held.task(), kind, subject))) {
            lastId++;
            all.put(lastId, new Held(new ProviderTask(lastId, kind, subject, orderId, 0, dueAt), dueAt));
        }
    }

    @Override
    public List<ProviderTask> claim(int limit, Instant now, Duration lease) {
        return claim(limit, now, lease, _ -> true);
    }

    @Override
    public Optional<ProviderTask> claim(TaskKind kind, String subject, Instant now, Duration lease) {
        return claim(1, now, lease, task -> isAbout(task, kind, subject)).stream()
                .findFirst();
    }

    private List<ProviderTask> claim(int limit, Instant now, Duration lease, Predicate<ProviderTask> which) {
        List<ProviderTask> claimed = all.values().stream()
                .filter(held -> !held.dueAt().isAfter(now))
                .map(Held::task)
                .filter(which)
                .limit(limit)
                .map(MemoryTasks::begun)
                .toList();
        claimed.forEach(task -> all.put(task.id(), new Held(task, now.plus(lease))));
        return claimed;
    }

    private static ProviderTask begun(ProviderTask task) {
        return new ProviderTask(
                task.id(), task.kind(), task.subject(), task.orderId(), task.tries() + 1, task.createdAt());
    }

    private static boolean isAbout(ProviderTask task, TaskKind kind, String subject) {
        return task.kind() == kind && task.subject().equals(subject);
    }

    @Override
    public void done(ProviderTask task) {
        all.remove(task.id());
    }

    @Override
    public void postpone(ProviderTask task, Instant until) {
        all.computeIfPresent(task.id(), (_, held) -> new Held(held.task(), until));
    }

    public int size() {
        return all.size();
    }
}
