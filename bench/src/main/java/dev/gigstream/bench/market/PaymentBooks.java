package dev.gigstream.bench.market;

import dev.gigstream.bench.stack.RunningProcess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What payment-service's database says of orders, read as the service's own role. */
public final class PaymentBooks implements AutoCloseable {
    private static final String STANDING = """
            with asked as (select unnest(?::text[]) as order_id),
            received as (
                select order_id, count(*) as receipts from receipt join asked using (order_id) group by order_id),
            posted as (
                select order_id,
                    count(*) filter (where kind = 'HOLD') as holds,
                    count(*) filter (where kind = 'SETTLEMENT') as settlements,
                    count(*) filter (where kind = 'REFUND_DUE') as refunds_due
                from ledger.posting join asked using (order_id) group by order_id)
            select order_id, status, coalesce(settlement_kind, '') as settlement, held_minor = total_minor as all_held,
                coalesce(receipts, 0) as receipts, coalesce(holds, 0) as holds,
                coalesce(settlements, 0) as settlements, coalesce(refunds_due, 0) as refunds_due
            from payment join asked using (order_id) left join received using (order_id) left join posted using (order_id)""";
    private static final String WAITING = """
            select (select count(*) from provider_task) + (select count(*) from provider_notice where due_at is not null)""";
    private static final int AT_ONCE = 1_000;

    private final Connection connection;

    public PaymentBooks(RunningProcess service) throws SQLException {
        connection = DriverManager.getConnection(
                service.setting("PAYMENTS_DB_URL"),
                service.setting("PAYMENTS_DB_USERNAME"),
                service.setting("PAYMENTS_DB_PASSWORD"));
    }

    /**
     * A payment and what the ledger has of its order.
     *
     * @param settlement how it was settled; empty while it is not
     * @param isHeldInFull whether all of the order's total is held
     */
    public record Standing(
            String status,
            String settlement,
            boolean isHeldInFull,
            long receipts,
            long holds,
            long settlements,
            long refundsDue) {
        /** Whether the payment counted once, and nothing had to go back because it counted twice. */
        public boolean isHeldOnce() {
            return receipts == 1 && holds == 1 && refundsDue == 0;
        }
    }

    public Map<String, Standing> standing(Collection<String> orderIds) throws SQLException {
        var standing = new HashMap<String, Standing>();
        var all = List.copyOf(orderIds);
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            read(all.subList(from, Math.min(all.size(), from + AT_ONCE)), standing);
        }
        return standing;
    }

    /** Waits until nothing is left that the service has to do or to ask of the provider. */
    public void awaitIdle(Duration patience) throws SQLException {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var left = waiting(); left > 0; left = waiting()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("payment-service has " + left + " things left to do");
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private void read(List<String> orderIds, Map<String, Standing> standing) throws SQLException {
        try (var statement = connection.prepareStatement(STANDING)) {
            statement.setArray(1, connection.createArrayOf("text", orderIds.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    standing.put(
                            rows.getString("order_id"),
                            new Standing(
                                    rows.getString("status"),
                                    rows.getString("settlement"),
                                    rows.getBoolean("all_held"),
                                    rows.getLong("receipts"),
                                    rows.getLong("holds"),
                                    rows.getLong("settlements"),
                                    rows.getLong("refunds_due")));
                }
            }
        }
    }

    private long waiting() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(WAITING)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
