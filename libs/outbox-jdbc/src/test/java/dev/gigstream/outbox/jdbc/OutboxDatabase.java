package dev.gigstream.outbox.jdbc;

import dev.gigstream.outbox.OutboxMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox on a database, with the tables Flyway makes. */
final class OutboxDatabase {
    final JdbcTemplate jdbc;
    final JdbcOutboxStore store;
    final JdbcOutbox outbox;
    final TransactionTemplate transaction;
    final AtomicInteger wakes = new AtomicInteger();

    OutboxDatabase(DataSource source, Clock clock) {
        jdbc = new JdbcTemplate(source);
        store = new JdbcOutboxStore(new JdbcTemplate(source), clock);
        outbox = new JdbcOutbox(store, wakes::incrementAndGet);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        migrate(source);
    }

    static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .baselineOnMigrate(true)
                .locations("classpath:gigstream/outbox/" + JdbcVendor.of(source).scripts())
                .load()
                .migrate();
    }

    void append(OutboxMessage... messages) {
        transaction.executeWithoutResult(status -> List.of(messages).forEach(outbox::append));
    }

    List<String> waiting() {
        return store.pending(1_000, Set.of()).stream()
                .map(OutboxMessage::eventId)
                .toList();
    }

    static OutboxMessage message(String eventId, String key) {
        return new OutboxMessage(
                eventId,
                "accounts.account.events.v1",
                key,
                ("payload of " + eventId).getBytes(StandardCharsets.UTF_8),
                Map.of("event-id", eventId, "traceparent", "00-a=b"),
                Instant.parse("2026-01-01T00:00:00.123Z"));
    }
}
