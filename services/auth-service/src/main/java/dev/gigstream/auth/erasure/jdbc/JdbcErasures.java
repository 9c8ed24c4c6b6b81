package dev.gigstream.auth.erasure.jdbc;

import dev.gigstream.auth.erasure.Erasure;
import dev.gigstream.auth.erasure.Erasures;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row of ids and times per erased account, for good. */
@Repository
class JdbcErasures implements Erasures {

    private final JdbcClient jdbc;

    JdbcErasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Erasure erasure) {
        jdbc.sql("insert into erased_account (account_id, version, erased_at) values (?, ?, ?)")
                .params(erasure.accountId(), erasure.version(), utc(erasure.at()))
                .update();
    }

    @Override
    public List<String> lockUntold(Instant erasedBefore, int limit) {
        return jdbc.sql("select account_id from erased_account where told_at is null and erased_at <= ?"
                        + " order by erased_at limit ? for update skip locked")
                .params(utc(erasedBefore), limit)
                .query(String.class)
                .list();
    }

    @Override
    public void told(String accountId, Instant at) {
        jdbc.sql("update erased_account set told_at = ? where account_id = ?")
                .params(utc(at), accountId)
                .update();
    }

    @Override
    public Set<String> among(Collection<String> accountIds) {
        return accountIds.isEmpty()
                ? Set.of()
                : jdbc.sql("select account_id from erased_account where account_id in (:ids)")
                        .param("ids", accountIds)
                        .query(String.class)
                        .set();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
