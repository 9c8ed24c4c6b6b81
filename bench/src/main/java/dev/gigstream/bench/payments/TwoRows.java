package dev.gigstream.bench.payments;

import dev.gigstream.bench.load.ClosedLoop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What pgbench would do: two rows without any rule in one transaction, over and over on connections that stay open. */
final class TwoRows implements AutoCloseable {
    /** For a role to insert into; in a schema that no migration looks at. */
    static final String TABLE = """
            create schema plain;
            create table plain.entry (
                id bigint generated always as identity primary key,
                account text not null,
                currency text not null,
                amount bigint not null,
                posted_at timestamptz not null);
            grant usage on schema plain to "%1$s";
            grant insert on plain.entry to "%1$s\"""";

    private static final String INSERT =
            "insert into plain.entry (account, currency, amount, posted_at) values (?, 'INR', ?, now())";

    private final List<Session> sessions;

    private TwoRows(List<Session> sessions) {
        this.sessions = sessions;
    }

    static TwoRows open(DataSource source, int connections) throws SQLException {
        var sessions = new ArrayList<Session>();
        for (var number = 0; number < connections; number++) {
            var connection = source.getConnection();
            connection.setAutoCommit(false);
            sessions.add(new Session(connection, connection.prepareStatement(INSERT), "escrow:" + number));
        }
        return new TwoRows(List.copyOf(sessions));
    }

    List<? extends ClosedLoop.Work> work() {
        return sessions;
    }

    private record Session(Connection connection, PreparedStatement insert, String account) implements ClosedLoop.Work {
        @Override
        public void once() throws SQLException {
            insert("provider_clearing", -1_000);
            insert(account, 1_000);
            connection.commit();
        }

        private void insert(String into, long amount) throws SQLException {
            insert.setString(1, into);
            insert.setLong(2, amount);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        for (var session : sessions) {
            session.insert().close();
            session.connection().close();
        }
    }
}
