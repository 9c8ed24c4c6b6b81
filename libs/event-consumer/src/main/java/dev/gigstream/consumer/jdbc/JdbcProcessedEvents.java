package dev.gigstream.consumer.jdbc;

import dev.gigstream.consumer.ProcessedEvents;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A row per consumer and event, in the caller's transaction. Two instances that handle the same event at once collide on
 * the key: the later one fails with {@link DuplicateKeyException}, rolls back, and finds the row when it tries again.
 */
final class JdbcProcessedEvents implements ProcessedEvents {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    JdbcProcessedEvents(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean firstTime(String consumer, String eventId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("Remembering an event needs the transaction of its effect");
        }
        boolean first = jdbc.queryForList(
                        "select 1 from processed_event where consumer = ? and event_id = ?",
                        Integer.class,
                        consumer,
                        eventId)
                .isEmpty();
        if (first) {
            jdbc.update(
                    "insert into processed_event (consumer, event_id, processed_at) values (?, ?, ?)",
                    consumer,
                    eventId,
                    clock.millis());
        }
        return first;
    }
}
