package dev.gigstream.payments.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to be asked of the provider. A task is there until its outcome is stored, whoever dies on the way. */
public interface ProviderTasks {

    /** In the transaction of whoever wants it; one that is there already stays as it is. */
    void add(TaskKind kind, String subject, String orderId, Instant dueAt);

    /** Takes tasks that are due; nobody else gets them before the lease ends. */
    List<ProviderTask> claim(int limit, Instant now, Duration lease);

    /** Takes a certain task, unless somebody has it. */
    Optional<ProviderTask> claim(TaskKind kind, String subject, Instant now, Duration lease);

    void done(ProviderTask task);

    void postpone(ProviderTask task, Instant until);
}
