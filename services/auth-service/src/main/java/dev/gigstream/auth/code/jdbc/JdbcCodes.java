package dev.gigstream.auth.code.jdbc;

import dev.gigstream.auth.code.CodePurpose;
import dev.gigstream.auth.code.Codes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes in the database; a used one is deleted, and who deletes it has used it. */
@Repository
class JdbcCodes implements Codes {

    private final JdbcClient jdbc;

    JdbcCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CodePurpose purpose, String accountId, String hash, Instant expiresAt) {
        jdbc.sql("insert into one_time_code (hash, purpose, account_id, expires_at) values (?, ?, ?, ?)")
                .params(hash, purpose.name(), accountId, utc(expiresAt))
                .update();
    }

    @Override
    public Optional<String> redeem(CodePurpose purpose, String hash, Instant now) {
        Optional<String> accountId = jdbc.sql(
                        "select account_id from one_time_code where hash = ? and purpose = ? and expires_at > ?")
                .params(hash, purpose.name(), utc(now))
                .query(String.class)
                .optional();
        return accountId.filter(_ -> delete(hash) == 1);
    }

    @Override
    public int countLive(CodePurpose purpose, String accountId, Instant now) {
        return jdbc.sql("select count(*) from one_time_code where account_id = ? and purpose = ? and expires_at > ?")
                .params(accountId, purpose.name(), utc(now))
                .query(Integer.class)
                .single();
    }

    @Override
    public void remove(String hash) {
        delete(hash);
    }

    @Override
    public void removeAll(CodePurpose purpose, String accountId) {
        jdbc.sql("delete from one_time_code where account_id = ? and purpose = ?")
                .params(accountId, purpose.name())
                .update();
    }

    @Override
    public void removeAll(String accountId) {
        jdbc.sql("delete from one_time_code where account_id = ?")
                .param(accountId)
                .update();
    }

    private int delete(String hash) {
        return jdbc.sql("delete from one_time_code where hash = ?").param(hash).update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
