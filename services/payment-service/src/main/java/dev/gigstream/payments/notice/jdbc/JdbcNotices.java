package dev.gigstream.payments.notice.jdbc;

import dev.gigstream.payments.notice.Notice;
import dev.gigstream.payments.notice.Notices;
import dev.gigstream.payments.worker.WorkWaits;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Notices as rows by their fact; a handled one stays, so that a replay changes nothing years later. */
@Repository
class JdbcNotices implements Notices {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ApplicationEventPublisher signals;

    JdbcNotices(JdbcClient jdbc, ApplicationEventPublisher signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    @Override
    @Transactional
    public boolean add(Notice notice, Instant now) {
        boolean added = jdbc.sql("insert into provider_notice (fact, kind, content, due_at, received_at)"
                                + " values (?, ?, ?::jsonb, ?, ?) on conflict (fact) do nothing")
                        .params(
                                notice.fact(),
                                NoticeKind.of(notice).name(),
                                json.writeValueAsString(notice),
                                utc(now),
                                utc(now))
                        .update()
                == 1;
        if (added) {
            signals.publishEvent(new WorkWaits());
        }
        return added;
    }

    @Override
    @Transactional
    public List<Received> claim(int limit, Instant now, Duration lease) {
        // Chosen once and before: as a condition the planner may ask for them again and take more than the limit.
        return jdbc.sql("""
                        with due as materialized (
                            select fact from provider_notice where due_at <= :now
                            order by due_at limit :limit for update skip locked)
                        update provider_notice notice set tries = notice.tries + 1, due_at = :until
                        from due where notice.fact = due.fact
                        returning notice.kind, notice.content::text as content, notice.tries""")
                .param("until", utc(now.plus(lease)))
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> new Received(
                        json.readValue(
                                row.getString("content"),
                                NoticeKind.valueOf(row.getString("kind")).type()),
                        row.getInt("tries")))
                .list();
    }

    @Override
    public void handled(String fact) {
        jdbc.sql("update provider_notice set due_at = null where fact = ?")
                .param(fact)
                .update();
    }

    @Override
    public void postpone(String fact, Instant until) {
        jdbc.sql("update provider_notice set due_at = ? where fact = ? and due_at is not null")
                .params(utc(until), fact)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
