package dev.gigstream.outbox.jdbc;

import dev.gigstream.outbox.Backlog;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.OutboxStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The outbox as a table, read in the order of its ids; what was published is deleted, so the table stays small.
 *
 * <p>Ids are given when a row is inserted, not when it is committed, so a lower id may show up after a higher one. Within
 * a key it cannot: a message is made of an aggregate that was read under its lock or with the version it is then checked
 * by, so the writer of version n+1 begins its insert only after version n was committed, or rolls back.
 */
final class JdbcOutboxStore implements OutboxStore {
    private static final int CALL_LIMIT_SECONDS = 10;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    JdbcOutboxStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        jdbc.setQueryTimeout(CALL_LIMIT_SECONDS);
    }

    void insert(List<OutboxMessage> messages) {
        jdbc.batchUpdate(
                "insert into outbox_message (event_id, topic, record_key, payload, headers, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                messages.stream().map(JdbcOutboxStore::values).toList());
    }

    private static Object[] values(OutboxMessage message) {
        return new Object[] {
            message.eventId(),
            message.topic(),
            message.key(),
            message.payload(),
            HeaderLines.write(message.headers()),
            message.createdAt().toEpochMilli()
        };
    }

    @Override
    public List<OutboxMessage> pending(int limit, Set<String> exceptKeys) {
        String others = exceptKeys.isEmpty() ? "" : " where record_key not in (" + places(exceptKeys) + ")";
        List<Object> values = new ArrayList<>(exceptKeys);
        values.add(limit);
        return jdbc.query(
                "select event_id, topic, record_key, payload, headers, created_at from outbox_message" + others
                        + " order by id limit ?",
                (row, number) -> message(row),
                values.toArray());
    }

    @Override
    public void markPublished(List<OutboxMessage> sent) {
        jdbc.update(
                "delete from outbox_message where event_id in (" + places(sent) + ")",
                sent.stream().map(OutboxMessage::eventId).toArray());
    }

    @Override
    public boolean holdLease(String owner, Duration ttl) {
        long now = clock.millis();
        return jdbc.update(
                        "update outbox_lease set owner = ?, expires_at = ?"
                                + " where name = 'relay' and (owner = ? or expires_at <= ?)",
                        owner,
                        now + ttl.toMillis(),
                        owner,
                        now)
                == 1;
    }

    @Override
    public Backlog backlog() {
        return jdbc.queryForObject(
                "select count(*), min(created_at) from outbox_message",
                (row, number) -> row.getLong(1) == 0
                        ? Backlog.EMPTY
                        : new Backlog(row.getLong(1), Optional.of(Instant.ofEpochMilli(row.getLong(2)))));
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getString("event_id"),
                row.getString("topic"),
                row.getString("record_key"),
                row.getBytes("payload"),
                HeaderLines.read(row.getString("headers")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static String places(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
