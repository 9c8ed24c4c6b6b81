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

/** One row, whose due time gives the turn to one instance. */
@Repository
class JdbcLookouts implements Lookouts {

    private static final String NAME = "payments";

    private final JdbcClient jdbc;

    JdbcLookouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Optional<Instant> take(Instant now, Duration interval) {
        begin(now);
        return jdbc.sql("update reconciliation set due_at = ? where name = ? and due_at <= ? returning looked_until")
                .params(utc(now.plus(interval)), NAME, utc(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    @Transactional
    public void lookedUntil(Instant until) {
        jdbc.sql("update reconciliation set looked_until = ? where name = ? and looked_until < ?")
                .params(utc(until), NAME, utc(until))
                .update();
    }

    private void begin(Instant now) {
        jdbc.sql("insert into reconciliation (name, looked_until, due_at) values (?, ?, ?) on conflict do nothing")
                .params(NAME, utc(now), utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
