package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.Accounts.Trace;
import dev.gigstream.checker.fact.Entry;
import dev.gigstream.checker.fact.Grant;
import dev.gigstream.checker.fact.Ledger;
import dev.gigstream.checker.fact.Posting;
import dev.gigstream.checker.fact.StoredPayment;
import dev.gigstream.checker.fact.StoredWithdrawal;
import dev.gigstream.checker.fact.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the database of payment-service as the role that the service works as. */
final class LedgerReader {

    private static final String PRIVILEGES =
            "'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'";
    /** Before a statement that deletes, updates or truncates: PostgreSQL's bits 2, 8, 16 and 32. */
    private static final int GUARD = 2 | 8 | 16 | 32;

    private final Map<String, String> accounts = new HashMap<>();

    /** @param waiting events in the outbox of the same moment */
    record Read(Ledger ledger, List<Trace> traces, List<Waiting> waiting) {}

    Read read(Settings settings) {
        try (Rows rows = Rows.of(
                settings.value("PAYMENTS_DB_URL"),
                settings.value("PAYMENTS_DB_USERNAME"),
                settings.value("PAYMENTS_DB_PASSWORD"))) {
            Ledger ledger = new Ledger(
                    postings(rows), payments(rows), withdrawals(rows), taken(rows), grants(rows), guards(rows));
            List<Trace> traces = rows.list(
                    "select user_id from payout_account",
                    row -> new Trace("the account for payouts", row.getString("user_id")));
            return new Read(ledger, traces, SqlOutbox.waiting(rows));
        } catch (SQLException e) {
            throw new UnreadableException("the ledger (" + e.getMessage() + ")", e);
        }
    }

    private List<Posting> postings(Rows rows) throws SQLException {
        Map<Long, List<Entry>> entries = new HashMap<>();
        rows.list(
                "select posting_id, account, currency, amount, stripe, seq, balance from ledger.entry order by posting_id",
                row -> entries.computeIfAbsent(row.getLong("posting_id"), _ -> new ArrayList<>(4))
                        .add(entry(row)));
        return rows.list(
                "select id, kind, order_id, payment_id, refund_id, withdrawal_id, posted_at from ledger.posting order by id",
                row -> new Posting(
                        row.getLong("id"),
                        row.getString("kind").intern(),
                        row.getString("order_id"),
                        row.getString("payment_id"),
                        row.getString("refund_id"),
                        row.getString("withdrawal_id"),
                        Rows.instant(row, "posted_at"),
                        entries.getOrDefault(row.getLong("id"), List.of())));
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                accounts.computeIfAbsent(row.getString("account"), account -> account),
                row.getString("currency").intern(),
                row.getLong("amount"),
                row.getInt("stripe"),
                row.getLong("seq"),
                row.getLong("balance"));
    }

    private static Map<String, StoredPayment> payments(Rows rows) throws SQLException {
        Map<String, List<StoredPayment.Capture>> captures = new HashMap<>();
        rows.list(
                "select order_id, payment_id, amount_minor, currency, counts from receipt",
                row -> captures.computeIfAbsent(row.getString("order_id"), _ -> new ArrayList<>(1))
                        .add(new StoredPayment.Capture(
                                row.getString("payment_id"),
                                row.getLong("amount_minor"),
                                row.getString("currency"),
                                row.getBoolean("counts"))));
        Map<String, List<StoredPayment.Refund>> refunds = new HashMap<>();
        rows.list(
                "select order_id, refund_id, payment_id, amount_minor, reason, status, provider_refund_id from refund",
                row -> refunds.computeIfAbsent(row.getString("order_id"), _ -> new ArrayList<>(1))
                        .add(refund(row)));
        Map<String, StoredPayment> payments = new HashMap<>();
        rows.list(
                        "select order_id, total_minor, currency, status, version, provider_order_id, held_minor,"
                                + " released_minor, refunded_minor, fees_minor from payment",
                        row -> payment(row, captures, refunds))
                .forEach(payment -> payments.put(payment.orderId(), payment));
        return payments;
    }

    private static StoredPayment.Refund refund(ResultSet row) throws SQLException {
        return new StoredPayment.Refund(
                row.getString("refund_id"),
                row.getString("payment_id"),
                row.getLong("amount_minor"),
                row.getString("reason"),
                row.getString("status"),
                row.getString("provider_refund_id"));
    }

    private static StoredPayment payment(
            ResultSet row,
            Map<String, List<StoredPayment.Capture>> captures,
            Map<String, List<StoredPayment.Refund>> refunds)
            throws SQLException {
        String orderId = row.getString("order_id");
        return new StoredPayment(
                orderId,
                row.getLong("total_minor"),
                row.getString("currency").intern(),
                row.getString("status").intern(),
                row.getLong("version"),
                row.getString("provider_order_id"),
                row.getLong("held_minor"),
                row.getLong("released_minor"),
                row.getLong("refunded_minor"),
                row.getLong("fees_minor"),
                captures.getOrDefault(orderId, List.of()),
                refunds.getOrDefault(orderId, List.of()));
    }

    private static List<StoredWithdrawal> withdrawals(Rows rows) throws SQLException {
        return rows.list(
                "select withdrawal_id, user_id, amount_minor, currency, status, transfer_id from withdrawal",
                row -> new StoredWithdrawal(
                        row.getString("withdrawal_id"),
                        row.getString("user_id"),
                        row.getLong("amount_minor"),
                        row.getString("currency"),
                        row.getString("status"),
                        row.getString("transfer_id")));
    }

    private static Set<String> taken(Rows rows) throws SQLException {
        return new HashSet<>(rows.list(
                "select event_id from processed_event where consumer = 'orders'", row -> row.getString("event_id")));
    }

    private static List<Grant> grants(Rows rows) throws SQLException {
        return rows.list(
                "select current_user as role, t.name as name, p.privilege as privilege"
                        + " from unnest(array['posting', 'entry']) as t(name), unnest(array[" + PRIVILEGES
                        + "]) as p(privilege)"
                        + " where has_table_privilege(current_user, 'ledger.' || t.name, p.privilege)"
                        + " or p.privilege in ('UPDATE', 'REFERENCES')"
                        + " and has_any_column_privilege(current_user, 'ledger.' || t.name, p.privilege)",
                row -> new Grant(row.getString("role"), row.getString("name"), row.getString("privilege")));
    }

    private static List<String> guards(Rows rows) throws SQLException {
        return rows.list(
                "select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'ledger' and t.tgenabled in ('O', 'A') and (t.tgtype & 2) = 2"
                        + " group by c.relname having (bit_or(t.tgtype::int) & " + GUARD + ") = " + GUARD,
                row -> row.getString("name"));
    }
}
