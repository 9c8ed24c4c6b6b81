package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.Accounts.Account;
import dev.gigstream.checker.fact.Accounts.Family;
import dev.gigstream.checker.fact.StoredAggregate;
import dev.gigstream.checker.fact.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the database of auth-service. */
final class AccountReader {

    private static final String TOPIC = "accounts.account.events.v1";
    private static final String FAMILIES =
            "select s.session_id, s.leaf, s.previous, s.expires_at, s.ended_at, t.hash is not null as known from session s"
                    + " left join refresh_token t on t.hash = s.leaf and t.session_id = s.session_id";

    /** An account that is erased and not told of yet is on the topic as it last was. */
    private static final String VERSIONS = "select account_id, version from account"
            + " union all select account_id, version from erased_account where told_at is null";

    record Read(
            List<Account> accounts,
            List<Family> families,
            Map<String, Instant> erased,
            List<StoredAggregate> aggregates,
            List<Waiting> waiting) {}

    Read read(Settings settings) {
        try (Rows rows = Rows.of(
                mariaDb(settings.value("AUTH_DB_URL")),
                settings.value("AUTH_DB_USERNAME"),
                settings.value("AUTH_DB_PASSWORD"))) {
            Map<String, Instant> erased = new HashMap<>();
            rows.list(
                    "select account_id, erased_at from erased_account",
                    row -> erased.put(row.getString("account_id"), utc(row, "erased_at")));
            return new Read(
                    rows.list("select account_id, email, created_at from account", AccountReader::account),
                    rows.list(FAMILIES, AccountReader::family),
                    erased,
                    rows.list(
                            VERSIONS,
                            row -> new StoredAggregate(
                                    TOPIC, row.getString("account_id"), row.getLong("version"), null)),
                    SqlOutbox.waiting(rows));
        } catch (SQLException e) {
            throw new UnreadableException("the accounts (" + e.getMessage() + ")", e);
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString("account_id"), row.getString("email"), utc(row, "created_at"));
    }

    private static Family family(ResultSet row) throws SQLException {
        return new Family(
                row.getString("session_id"),
                row.getString("leaf"),
                row.getString("previous"),
                row.getBoolean("known"),
                utc(row, "expires_at"),
                utc(row, "ended_at"));
    }

    /** A datetime without a zone is UTC there. */
    private static Instant utc(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /** The driver reads MySQL and MariaDB, and has to be told so. */
    private static String mariaDb(String url) {
        return url + (url.contains("?") ? "&" : "?") + "permitMysqlScheme";
    }
}
