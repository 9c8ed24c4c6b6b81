package dev.gigstream.payments.reconciliation.jdbc;

import dev.gigstream.payments.reconciliation.Lookouts;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A row per lookout, whose due time gives the turn to one instance. */
@Repository
class JdbcLookouts implements Lookouts {

    private final JdbcClient jdbc;

    JdbcLookouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Optional<Instant> take(String lookout, Instant now, Duration lease) {
        begin(lookout, now);
        return jdbc.sql("update reconciliation set due_at = ? where name = ? and due_at <= ? returning looked_until")
                .params(utc(now.plus(lease)), lookout, utc(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    @Transactional
    public void looked(String lookout, Instant until, Instant nextTurn) {
        jdbc.sql("update reconciliation set looked_until = ?, due_at = ? where name = ? and looked_until <= ?")
                .params(utc(until), utc(nextTurn), lookout, utc(until))
                .update();
    }

    private void begin(String lookout, Instant now) {
        jdbc.sql("insert into reconciliation (name, looked_until, due_at) values (?, ?, ?) on conflict do nothing")
                .params(lookout, utc(now), utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
