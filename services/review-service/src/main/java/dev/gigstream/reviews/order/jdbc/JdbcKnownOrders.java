package dev.gigstream.reviews.order.jdbc;

import dev.gigstream.reviews.order.KnownOrder;
import dev.gigstream.reviews.order.KnownOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders as rows; an older event never undoes a newer one. */
@Repository
class JdbcKnownOrders implements KnownOrders {

    private static final String KEEP = """
            insert into known_order (order_id, gig_id, buyer_id, seller_id, reviewable_from, version)
            values (?, ?, ?, ?, ?, ?)
            on conflict (order_id) do update
                set reviewable_from = excluded.reviewable_from, version = excluded.version
                where known_order.version < excluded.version""";
    private static final String FIND = "select * from known_order where order_id = ?";

    private final JdbcClient jdbc;

    JdbcKnownOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(KnownOrder order) {
        jdbc.sql(KEEP)
                .params(
                        order.orderId(),
                        order.gigId(),
                        order.buyerId(),
                        order.sellerId(),
                        order.reviewableFrom()
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        order.version())
                .update();
    }

    @Override
    public Optional<KnownOrder> find(String orderId) {
        return jdbc.sql(FIND).param(orderId).query((row, _) -> order(row)).optional();
    }

    @Override
    public Optional<KnownOrder> lock(String orderId) {
        return jdbc.sql(FIND + " for update")
                .param(orderId)
                .query((row, _) -> order(row))
                .optional();
    }

    private static KnownOrder order(ResultSet row) throws SQLException {
        return new KnownOrder(
                row.getString("order_id"),
                row.getString("gig_id"),
                row.getString("buyer_id"),
                row.getString("seller_id"),
                Optional.ofNullable(row.getObject("reviewable_from", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getLong("version"));
    }
}
