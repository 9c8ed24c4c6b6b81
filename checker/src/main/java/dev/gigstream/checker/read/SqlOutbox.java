package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.Waiting;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Events that have not left their database yet. */
final class SqlOutbox {

    private SqlOutbox() {}

    static List<Waiting> waiting(Rows rows) throws SQLException {
        return rows.list(
                "select topic, record_key, event_id, created_at from outbox_message",
                row -> new Waiting(
                        row.getString("topic"),
                        row.getString("record_key"),
                        row.getString("event_id"),
                        Instant.ofEpochMilli(row.getLong("created_at"))));
    }
}
