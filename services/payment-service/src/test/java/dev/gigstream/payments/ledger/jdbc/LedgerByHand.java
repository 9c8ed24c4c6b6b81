package dev.gigstream.payments.ledger.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Somebody who goes around the service and writes to the ledger by hand. */
final class LedgerByHand {

    static final String APP = "PAYMENTS_DB_USERNAME";
    static final String OWNER = "PAYMENTS_DB_OWNER_USERNAME";

    private LedgerByHand() {}

    static String posting(String kind, String orderId, String paymentId, String withdrawalId) {
        return "insert into ledger.posting"
                + " (kind, order_id, payment_id, refund_id, withdrawal_id, payer_id, posted_at) values ("
                + String.join(
                        ", ",
                        text(kind),
                        text(orderId),
                        text(paymentId),
                        kind.equals("REFUND") ? "'no refund'" : "null",
                        text(withdrawalId),
                        "'a-payer'",
                        "now())");
    }

    private static String text(String value) {
        return value == null ? "null" : "'" + value + "'";
    }

    static String entry(String account, long amount) {
        return "insert into ledger.entry (posting_id, account, currency, amount)"
                + " values ((select max(id) from ledger.posting where recorded_in = pg_current_xact_id()), '%s', 'INR', %d)"
                        .formatted(account, amount);
    }

    static void inOneTransaction(String role, String... statements) throws SQLException {
        try (Connection connection = connection(role);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    static List<Long> numbers(String query) throws SQLException {
        try (Connection connection = connection(APP);
                var rows = connection.createStatement().executeQuery(query)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    private static Connection connection(String role) throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("PAYMENTS_DB_URL"),
                System.getProperty(role),
                System.getProperty(role.replace("USERNAME", "PASSWORD")));
    }
}
