package dev.gigstream.auth.attempt.jdbc;

import dev.gigstream.auth.attempt.AttemptKey;
import dev.gigstream.auth.attempt.Tallies;
import dev.gigstream.auth.attempt.Tally;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tallies in the database, so that every instance counts the same attempts. */
@Repository
class JdbcTallies implements Tallies {

    private final JdbcClient jdbc;

    JdbcTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row is made first: a lock on no row would let two first attempts pass each other. */
    @Override
    public Tally lock(AttemptKey key) {
        jdbc.sql("insert ignore into login_attempt (attempt_key, failures, last_at, closed_until) values (?, ?, ?, ?)")
                .params(key.hash(), 0, utc(Tally.NONE.lastAt()), utc(Tally.NONE.closedUntil()))
                .update();
        return jdbc.sql("select failures, last_at, closed_until from login_attempt where attempt_key = ? for update")
                .param(key.hash())
                .query((row, _) -> new Tally(
                        row.getInt(1),
                        instant(row.getObject(2, LocalDateTime.class)),
                        instant(row.getObject(3, LocalDateTime.class))))
                .single();
    }

    @Override
    public void save(AttemptKey key, Tally tally) {
        jdbc.sql("update login_attempt set failures = ?, last_at = ?, closed_until = ? where attempt_key = ?")
                .params(tally.failures(), utc(tally.lastAt()), utc(tally.closedUntil()), key.hash())
                .update();
    }

    @Override
    public void remove(AttemptKey key) {
        jdbc.sql("delete from login_attempt where attempt_key = ?")
                .param(key.hash())
                .update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
