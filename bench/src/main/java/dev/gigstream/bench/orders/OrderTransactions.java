package dev.gigstream.bench.orders;

import dev.gigstream.bench.load.ClosedLoop;
import dev.gigstream.bench.load.Load;
import dev.gigstream.bench.stack.ScratchDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.bson.Document;

/**
 * What pgbench would do with an order: a row for the order with the same document, a row for its event in an outbox, one
 * transaction, over and over on connections that stay open.
 */
final class OrderTransactions implements AutoCloseable {
    private static final String TABLES = """
            create table if not exists placed_order (
                order_id text not null primary key,
                placing_key text not null unique,
                buyer_id text not null,
                seller_id text not null,
                status text not null,
                version bigint not null,
                content jsonb not null);
            create index if not exists placed_order_by_buyer on placed_order (buyer_id, order_id);
            create table if not exists outbox_message (
                id bigint generated always as identity primary key,
                event_id text not null unique,
                topic text not null,
                record_key text not null,
                payload bytea not null)""";

    private final List<Session> sessions = new ArrayList<>();

    OrderTransactions(ScratchDatabase database, int connections) throws SQLException {
        database.run(TABLES);
        for (var number = 0; number < connections; number++) {
            sessions.add(Session.on(database.connect()));
        }
    }

    Load transactions(PlacedOrder example, Duration length) throws InterruptedException, ExecutionException {
        var content = content(example);
        var work = sessions.stream()
                .<ClosedLoop.Work>map(session -> () -> session.place(content, example))
                .toList();
        return ClosedLoop.run(work, length);
    }

    private static String content(PlacedOrder example) {
        var document = new Document(example.document());
        document.remove("outbox");
        return document.toJson();
    }

    /** A connection with its prepared statements. */
    private record Session(Connection connection, PreparedStatement order, PreparedStatement message) {
        static Session on(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            return new Session(
                    connection,
                    connection.prepareStatement("insert into placed_order"
                            + " (order_id, placing_key, buyer_id, seller_id, status, version, content)"
                            + " values (?, ?, ?, ?, 'PENDING_PAYMENT', 1, ?::jsonb)"),
                    connection.prepareStatement("insert into outbox_message (event_id, topic, record_key, payload)"
                            + " values (?, 'orders.order.events.v1', ?, ?)"));
        }

        void place(String content, PlacedOrder example) throws SQLException {
            var id = UUID.randomUUID().toString();
            order.setString(1, id);
            order.setString(2, id + " " + id);
            order.setString(3, example.document().getString("buyerId"));
            order.setString(4, example.document().getString("sellerId"));
            order.setString(5, content);
            order.executeUpdate();
            message.setString(1, UUID.randomUUID().toString());
            message.setString(2, id);
            message.setBytes(3, example.event());
            message.executeUpdate();
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        for (var session : sessions) {
            session.connection().close();
        }
    }
}
