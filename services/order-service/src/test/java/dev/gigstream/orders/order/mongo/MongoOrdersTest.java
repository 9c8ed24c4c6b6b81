package dev.gigstream.orders.order.mongo;

import static dev.gigstream.orders.order.SomeOrders.NOON;
import static dev.gigstream.orders.order.SomeOrders.RULES;
import static dev.gigstream.orders.order.SomeOrders.after;
import static dev.gigstream.orders.order.SomeOrders.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.orders.OrderServiceApplication;
import dev.gigstream.orders.OrdersUnderTest;
import dev.gigstream.orders.order.Order;
import dev.gigstream.orders.order.OrderCommand;
import dev.gigstream.orders.order.OrderDecision;
import dev.gigstream.orders.order.OrderEvent;
import dev.gigstream.orders.order.OrderStatus;
import dev.gigstream.orders.order.OrderTimers;
import dev.gigstream.orders.order.Orders;
import dev.gigstream.orders.order.Party;
import dev.gigstream.orders.order.PaymentStatus;
import dev.gigstream.orders.order.PlacingKey;
import dev.gigstream.orders.order.SomeOrders;
import dev.gigstream.outbox.OutboxMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@SpringBootTest(
        classes = {OrderServiceApplication.class, OrdersUnderTest.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.level.io.apicurio=off")
class MongoOrdersTest {

    private static final int WORK = 2;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderTimers timers;

    @Autowired
    private MongoTemplate mongo;

    private final String orderId = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void readsBackEveryStateThatWasStored(OrderStatus status) {
        Order order = SomeOrders.in(status, orderId).order();
        mongo.insert(document(order), MongoOrders.COLLECTION);

        assertThat(orders.find(orderId)).contains(order);
    }

    @Test
    void keepsStateEventsTimerAndKeyInOneDocument() {
        Order placed = stored();
        Order funded = changed(RULES.paymentTold(placed, SomeOrders.held(placed, 3, NOON), NOON));

        Document document = raw();

        assertThat(document).containsEntry("status", "ACTIVE").containsEntry("version", 2L);
        assertThat(document).doesNotContainKey("_class");
        assertThat(document.getDate("nextTimerAt").toInstant())
                .isEqualTo(RULES.nextTimer(funded).orElseThrow().at());
        assertThat(document.getString("placingKey")).isEqualTo("buyer " + orderId);
        assertThat(document.getList("outbox", Document.class))
                .extracting(entry -> entry.getString("eventId"))
                .containsExactly(orderId + "-1", orderId + "-2");
    }

    @Test
    void forgetsTheTimerOfAnOrderThatHasNone() {
        Order placed = stored();
        Order expired = changed(RULES.timeFires(placed, NOON.plus(Duration.ofMinutes(15))));

        assertThat(expired.status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(raw()).doesNotContainKey("nextTimerAt");
    }

    @Test
    void writesNothingOverANewerVersion() {
        Order placed = stored();
        OrderDecision late = RULES.timeFires(placed, NOON.plus(Duration.ofHours(1)));
        changed(RULES.paymentTold(placed, SomeOrders.held(placed, 3, NOON), NOON));

        assertThat(orders.change(event(late))).isFalse();
        assertThat(orders.find(orderId).orElseThrow().status()).isEqualTo(OrderStatus.ACTIVE);
        assertThat(raw().getList("outbox", Document.class)).hasSize(2);
    }

    @Test
    void letsOneOfManyRacersWin() throws Exception {
        Order placed = stored();
        OrderEvent expiry = event(RULES.timeFires(placed, NOON.plus(Duration.ofHours(1))));
        Callable<Boolean> racer = () -> orders.change(expiry);

        List<Future<Boolean>> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outcomes = threads.invokeAll(Collections.nCopies(8, racer));
        }

        assertThat(outcomes.stream().filter(Future::resultNow)).hasSize(1);
        assertThat(raw().getList("outbox", Document.class)).hasSize(2);
    }

    @Test
    void takesAKeyOnce() {
        Order placed = stored();
        PlacingKey key = new PlacingKey("buyer", orderId, "same");

        boolean again = orders.add(SomeOrders.placed(UUID.randomUUID().toString(), WORK), key);

        assertThat(again).isFalse();
        assertThat(orders.placedWith(key)).contains(new Orders.Placed(placed, "same"));
        assertThat(orders.placedWith(new PlacingKey("other", orderId, "same"))).isEmpty();
    }

    @Test
    void keepsTheNewerCopyOfThePaymentThroughEveryChange() {
        Order placed = stored();
        Order funded = changed(RULES.paymentTold(placed, SomeOrders.held(placed, 3, NOON), NOON));

        note(funded, PaymentStatus.RELEASED, 5);
        note(funded, PaymentStatus.HELD, 4);
        changed(RULES.decide(funded, Party.SELLER, new OrderCommand.Deliver("d", "Done", List.of()), NOON));

        Order read = orders.find(orderId).orElseThrow();
        assertThat(read.payment().status()).contains(PaymentStatus.RELEASED);
        assertThat(read.status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void remembersSinceWhenPaymentServiceIsAwaited() {
        Order placed = stored();
        assertThat(raw().getDate("awaitsPaymentSince").toInstant()).isEqualTo(NOON);

        note(placed, PaymentStatus.CREATED, 1);
        assertThat(raw()).doesNotContainKey("awaitsPaymentSince");
        Order funded = changed(RULES.paymentTold(placed, SomeOrders.held(placed, 3, NOON), NOON));
        Instant end = NOON.plus(Duration.ofDays(1));
        Order delivered =
                changed(RULES.decide(funded, Party.SELLER, new OrderCommand.Deliver("d", "Done", List.of()), NOON));
        Order completed = changed(RULES.decide(delivered, Party.BUYER, new OrderCommand.Complete(), end));
        assertThat(raw().getDate("awaitsPaymentSince").toInstant()).isEqualTo(end);

        note(completed, PaymentStatus.RELEASED, 4);
        assertThat(raw()).doesNotContainKey("awaitsPaymentSince");
    }

    @Test
    void findsWhatIsDueTheLongestWaitingFirst() {
        Order placed = stored();
        Instant payBy = placed.schedule().payBy();

        assertThat(ids(timers.due(payBy.minusMillis(1), 1_000, Set.of()))).doesNotContain(orderId);
        assertThat(ids(timers.due(payBy, 1_000, Set.of()))).contains(orderId);
        assertThat(ids(timers.due(payBy, 1_000, Set.of(orderId)))).doesNotContain(orderId);
        assertThat(timers.next(payBy, Set.of()))
                .hasValueSatisfying(next -> assertThat(next).isBeforeOrEqualTo(payBy));
    }

    @Test
    void correctsATimerThatTheRulesDoNotKnow() {
        Order placed = stored();
        mongo.getCollection(MongoOrders.COLLECTION)
                .updateOne(
                        new Document("_id", orderId),
                        new Document("$set", new Document("nextTimerAt", Date.from(Instant.EPOCH))));

        timers.reschedule(placed);

        assertThat(raw().getDate("nextTimerAt").toInstant())
                .isEqualTo(placed.schedule().payBy());
    }

    private OrderDocument document(Order order) {
        var event = new OrderEvent(OrderEvent.Kind.PLACED, order, Optional.empty(), Optional.empty(), NOON);
        var message = new OutboxMessage(orderId, "orders", orderId, new byte[0], Map.of(), NOON);
        return OrderDocument.of(event, Optional.empty(), new PlacingKey("buyer", orderId, "same"), message);
    }

    private Order stored() {
        OrderEvent placed = SomeOrders.placed(orderId, WORK);
        assertThat(orders.add(placed, new PlacingKey("buyer", orderId, "same"))).isTrue();
        return placed.order();
    }

    private Order changed(OrderDecision decision) {
        assertThat(orders.change(event(decision))).isTrue();
        return after(decision);
    }

    private void note(Order order, PaymentStatus status, long version) {
        var told = SomeOrders.told(order, status, version, Optional.of(NOON));
        orders.note(((OrderDecision.Noted) RULES.paymentTold(order, told, NOON)).order());
    }

    private Document raw() {
        return mongo.getCollection(MongoOrders.COLLECTION)
                .find(new Document("_id", orderId))
                .first();
    }

    private static List<String> ids(List<Order> found) {
        return found.stream().map(Order::orderId).toList();
    }
}
