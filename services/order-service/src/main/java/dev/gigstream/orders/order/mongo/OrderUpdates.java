package dev.gigstream.orders.order.mongo;

import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Update;

/** What the writes to an order's document say. */
final class OrderUpdates {

    static final String NEXT_TIMER_AT = "nextTimerAt";
    static final String AWAITS_PAYMENT_SINCE = "awaitsPaymentSince";

    private static final String PAYMENT = "payment";
    /** Frozen when the order was placed. */
    private static final List<String> FROZEN = List.of(
            MongoOrders.ID, "buyerId", "sellerId", "conversationId", "terms", MongoOrders.PLACING_KEY, "fingerprint");

    private final MongoConverter converter;

    OrderUpdates(MongoConverter converter) {
        this.converter = converter;
    }

    /**
     * Sets the state and adds to the outbox; what waits there from earlier changes stays. The copy of the payment has its
     * own version and is only written by the step that it causes.
     */
    Update change(OrderEvent event, OrderDocument next) {
        Document state = bson(next);
        FROZEN.forEach(state::remove);
        Object entries = state.remove(MongoOrders.OUTBOX);
        Document gone = new Document();
        if (next.nextTimerAt() == null) {
            // Null is not written, so an earlier time would stay.
            gone.append(NEXT_TIMER_AT, "");
        }
        if (event.kind() == OrderEvent.Kind.FUNDED) {
            gone.append(AWAITS_PAYMENT_SINCE, "");
        } else {
            state.remove(PAYMENT);
        }
        if (event.order().schedule().endedAt().filter(event.at()::equals).isEmpty()) {
            state.remove(AWAITS_PAYMENT_SINCE);
        }
        return Update.fromDocument(
                update(state, gone).append("$push", new Document(MongoOrders.OUTBOX, new Document("$each", entries))));
    }

    Update payment(Order order) {
        Document gone = order.awaitsPayment() ? new Document() : new Document(AWAITS_PAYMENT_SINCE, "");
        return Update.fromDocument(update(new Document(PAYMENT, bson(PaymentPart.of(order.payment()))), gone));
    }

    Update timer(Optional<Instant> at) {
        return at.map(instant -> new Update().set(NEXT_TIMER_AT, instant))
                .orElseGet(() -> new Update().unset(NEXT_TIMER_AT));
    }

    private static Document update(Document state, Document gone) {
        Document update = new Document("$set", state);
        return gone.isEmpty() ? update : update.append("$unset", gone);
    }

    private Document bson(Object part) {
        Document bson = new Document();
        converter.write(part, bson);
        return bson;
    }
}
