package dev.gigstream.orders.order.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.gigstream.orders.order.Alarm;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.OrderRules;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.OrderTimer;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.orders.order.Party;
import dev.gigstream.orders.order.PlacingKey;
import dev.gigstream.outbox.OutboxMessage;
import dev.gigstream.outbox.OutboxRelay;
import dev.gigstream.outbox.mongo.MongoOutboxStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Orders as documents. One write carries the state, the event in its outbox, the next timer and the placing key. */
@Repository
class MongoOrders implements Orders {

    static final String COLLECTION = "orders";
    static final String ID = "_id";
    static final String DISPUTE_ID = "dispute.disputeId";
    static final String OUTBOX = "outbox";
    static final String PLACING_KEY = "placingKey";
    static final String STATUS = "status";
    static final String VERSION = "version";

    private final MongoTemplate mongo;
    private final OrderUpdates updates;
    private final Function<OrderEvent, OutboxMessage> messages;
    private final OrderRules rules;
    private final MongoOutboxStore waiting;
    private final OutboxRelay relay;
    private final Alarm alarm;

    MongoOrders(
            MongoTemplate mongo,
            Function<OrderEvent, OutboxMessage> messages,
            OrderRules rules,
            MongoOutboxStore waiting,
            OutboxRelay relay,
            Alarm alarm) {
        this.mongo = mongo;
        this.updates = new OrderUpdates(mongo.getConverter());
        this.messages = messages;
        this.rules = rules;
        this.waiting = waiting;
        this.relay = relay;
        this.alarm = alarm;
    }

    @Override
    public Optional<Order> find(String orderId) {
        return one(where(ID).is(orderId)).map(OrderDocument::order);
    }

    @Override
    public Optional<Order> findByDispute(String disputeId) {
        return one(where(DISPUTE_ID).is(disputeId)).map(OrderDocument::order);
    }

    @Override
    public Optional<Placed> placedWith(PlacingKey key) {
        return one(where(PLACING_KEY).is(OrderDocument.placingKey(key)))
                .map(document -> new Placed(document.order(), document.fingerprint()));
    }

    @Override
    public boolean add(OrderEvent placed, PlacingKey key) {
        Optional<Instant> timer = timer(placed.order());
        try {
            mongo.insert(OrderDocument.of(placed, timer, key, messages.apply(placed)), COLLECTION);
        } catch (DuplicateKeyException _) {
            return false;
        }
        announce(placed.order(), timer);
        return true;
    }

    @Override
    public boolean change(OrderEvent event) {
        Order order = event.order();
        Optional<Instant> timer = timer(order);
        Query asDecidedOn = query(where(ID).is(order.orderId()).and(VERSION).is(order.version() - 1));
        OrderDocument next = OrderDocument.of(event, timer, null, messages.apply(event));
        boolean written = mongo.updateFirst(asDecidedOn, updates.change(event, next), COLLECTION)
                        .getModifiedCount()
                == 1;
        if (written) {
            announce(order, timer);
        }
        return written;
    }

    @Override
    public void note(Order order) {
        Query older = query(where(ID)
                .is(order.orderId())
                .and("payment.version")
                .lt(order.payment().version()));
        mongo.updateFirst(older, updates.payment(order), COLLECTION);
    }

    @Override
    public List<Order> ofParty(Listing listing, Optional<String> afterOrderId, int limit) {
        String side = listing.party() == Party.BUYER ? "buyerId" : "sellerId";
        Criteria wanted = where(side).is(listing.userId()).and(STATUS).in(listing.statuses());
        Criteria page = afterOrderId.map(after -> wanted.and(ID).lt(after)).orElse(wanted);
        return many(query(page).with(Sort.by(DESC, ID)).limit(limit));
    }

    @Override
    public List<Order> disputed(Optional<String> afterDisputeId, int limit) {
        Criteria open =
                where(DISPUTE_ID).gt(afterDisputeId.orElse("")).and(STATUS).is(OrderStatus.DISPUTED);
        return many(query(open).with(Sort.by(ASC, DISPUTE_ID)).limit(limit));
    }

    private Optional<OrderDocument> one(Criteria criteria) {
        Query which = query(criteria);
        which.fields().exclude(OUTBOX);
        return Optional.ofNullable(mongo.findOne(which, OrderDocument.class, COLLECTION));
    }

    private List<Order> many(Query which) {
        which.fields().exclude(OUTBOX);
        return mongo.find(which, OrderDocument.class, COLLECTION).stream()
                .map(OrderDocument::order)
                .toList();
    }

    private Optional<Instant> timer(Order order) {
        return rules.nextTimer(order).map(OrderTimer::at);
    }

    private void announce(Order order, Optional<Instant> timer) {
        waiting.hint(COLLECTION, order.orderId());
        relay.wake();
        timer.ifPresent(alarm::set);
    }
}
