package dev.gigstream.auth.work.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what nobody can use any more. Any number of instances may do it; who comes second finds nothing. */
@Component
class Housekeeping {

    /** Tokens used up longer ago open nothing and end nothing: they are simply unknown. */
    private static final Duration REUSE_KNOWN_FOR = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Housekeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void clean() {
        Instant now = clock.instant();
        deleteBefore("delete from one_time_code where expires_at < ?", now);
        deleteBefore("delete from login_attempt where last_at < ?", now.minus(Duration.ofDays(1)));
        deleteBefore("delete from session where expires_at < ?", now.minus(Duration.ofDays(1)));
        deleteBefore(
                "delete from refresh_token where issued_at < ?"
                        + " and not exists (select 1 from session where session.leaf = refresh_token.hash)",
                now.minus(REUSE_KNOWN_FOR));
    }

    private void deleteBefore(String sql, Instant instant) {
        jdbc.sql(sql).param(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)).update();
    }
}
