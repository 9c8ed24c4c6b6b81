package dev.gigstream.payments.task.jdbc;

import dev.gigstream.payments.task.ProviderTask;
import dev.gigstream.payments.task.ProviderTasks;
import dev.gigstream.payments.task.TaskKind;
import dev.gigstream.payments.worker.WorkWaits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tasks as rows: taken by moving their due time, past rows that others are taking. */
@Repository
class JdbcProviderTasks implements ProviderTasks {

    /** Chosen once and before: as a condition the planner may ask for them again and take more than the limit. */
    private static final String TAKE = """
            with due as materialized (
                select id from provider_task where due_at <= :now %s
                order by due_at limit :limit for update skip locked)
            update provider_task task set tries = task.tries + 1, due_at = :until from due where task.id = due.id
            returning task.id, task.kind, task.subject, task.order_id, task.tries, task.created_at""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher signals;
    private final Clock clock;

    JdbcProviderTasks(JdbcClient jdbc, ApplicationEventPublisher signals, Clock clock) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void add(TaskKind kind, String subject, String orderId, Instant dueAt) {
        jdbc.sql("insert into provider_task (kind, subject, order_id, due_at, created_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (kind, subject) do nothing")
                .params(kind.name(), subject, orderId, utc(dueAt), utc(clock.instant()))
                .update();
        signals.publishEvent(new WorkWaits());
    }

    @Override
    @Transactional
    public List<ProviderTask> claim(int limit, Instant now, Duration lease) {
        return jdbc.sql(TAKE.formatted(""))
                .param("until", utc(now.plus(lease)))
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> task(row))
                .list();
    }

    @Override
    @Transactional
    public Optional<ProviderTask> claim(TaskKind kind, String subject, Instant now, Duration lease) {
        return jdbc.sql(TAKE.formatted("and kind = :kind and subject = :subject"))
                .param("until", utc(now.plus(lease)))
                .param("now", utc(now))
                .param("kind", kind.name())
                .param("subject", subject)
                .param("limit", 1)
                .query((row, _) -> task(row))
                .optional();
    }

    @Override
    public void done(ProviderTask task) {
        jdbc.sql("delete from provider_task where id = ?").param(task.id()).update();
    }

    @Override
    public void postpone(ProviderTask task, Instant until) {
        jdbc.sql("update provider_task set due_at = ? where id = ? and tries = ?")
                .params(utc(until), task.id(), task.tries())
                .update();
    }

    private static ProviderTask task(ResultSet row) throws SQLException {
        return new ProviderTask(
                row.getLong("id"),
                TaskKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("order_id"),
                row.getInt("tries"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
