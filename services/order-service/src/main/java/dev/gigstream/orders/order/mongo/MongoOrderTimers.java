package dev.gigstream.orders.order.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderRules;
import dev.gigstream.orders.order.OrderTimer;
import dev.gigstream.orders.order.OrderTimers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Finds orders by their next timer, which has a sparse index; those without one are not in it. */
@Repository
class MongoOrderTimers implements OrderTimers {

    private static final Sort LONGEST_WAITING_FIRST = Sort.by(ASC, OrderUpdates.NEXT_TIMER_AT);

    private final MongoTemplate mongo;
    private final OrderUpdates updates;
    private final OrderRules rules;

    MongoOrderTimers(MongoTemplate mongo, OrderRules rules) {
        this.mongo = mongo;
        this.updates = new OrderUpdates(mongo.getConverter());
        this.rules = rules;
    }

    @Override
    public List<Order> due(Instant now, int limit, Set<String> except) {
        Query due = query(but(except, where(OrderUpdates.NEXT_TIMER_AT).lte(now)))
                .with(LONGEST_WAITING_FIRST)
                .limit(limit);
        due.fields().exclude(MongoOrders.OUTBOX);
        return mongo.find(due, OrderDocument.class, MongoOrders.COLLECTION).stream()
                .map(OrderDocument::order)
                .toList();
    }

    @Override
    public Optional<Instant> next(Instant noLater, Set<String> except) {
        return first(
                OrderUpdates.NEXT_TIMER_AT,
                but(except, where(OrderUpdates.NEXT_TIMER_AT).lte(noLater)));
    }

    @Override
    public Optional<Instant> longestAwaitedPayment() {
        return first(
                OrderUpdates.AWAITS_PAYMENT_SINCE,
                where(OrderUpdates.AWAITS_PAYMENT_SINCE).exists(true));
    }

    @Override
    public void reschedule(Order order) {
        Query unchanged = query(where(MongoOrders.ID)
                .is(order.orderId())
                .and(MongoOrders.VERSION)
                .is(order.version()));
        Optional<Instant> at = rules.nextTimer(order).map(OrderTimer::at);
        mongo.updateFirst(unchanged, updates.timer(at), MongoOrders.COLLECTION);
    }

    private Optional<Instant> first(String field, Criteria criteria) {
        Query first = query(criteria).with(Sort.by(ASC, field)).limit(1);
        first.fields().include(field);
        return Optional.ofNullable(mongo.findOne(first, Document.class, MongoOrders.COLLECTION))
                .map(document -> document.getDate(field).toInstant());
    }

    private static Criteria but(Set<String> except, Criteria criteria) {
        return except.isEmpty() ? criteria : criteria.and(MongoOrders.ID).nin(except);
    }
}
