package dev.gigstream.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.eventing.EventCodec;
import dev.gigstream.eventing.EventIds;
import dev.gigstream.events.gigs.GigStatus;
import dev.gigstream.events.orders.OrderEvent;
import dev.gigstream.events.orders.OrderEventType;
import dev.gigstream.events.orders.SettlementKind;
import dev.gigstream.events.payments.PaymentStatus;
import dev.gigstream.events.shared.Money;
import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service on real parts: what it hears of gigs and payments, and what it tells of each step. */
@WithInfrastructure({Server.KAFKA, Server.REGISTRY, Server.MONGO})
class OrderServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TestTokens TOKENS = new TestTokens();
    private static final Path KEYS = TOKENS.writeJwks(Path.of("target", "test-keys", "it.json"));

    private static ConfigurableApplicationContext service;
    private static OrderLog log;

    private final String gigId = EventIds.next();
    private OrdersClient buyer;
    private OrdersClient seller;

    @BeforeAll
    static void start() {
        service = Services.start(KEYS, "spring.mongodb.database=orders-" + EventIds.next());
        log = new OrderLog(service.getBean(EventCodec.class));
    }

    @AfterAll
    static void stop() {
        log.close();
        service.close();
    }

    @BeforeEach
    void meet() {
        OrdersClient anonymous = OrdersClient.anonymous(Api.of(service), TOKENS);
        buyer = anonymous.as(EventIds.next(), "BUYER");
        seller = anonymous.as(EventIds.next(), "SELLER");
        log.gig(gigId, seller.userId(), 2, GigStatus.PUBLISHED);
    }

    @Test
    void tellsEachStepOnceInOrderWithTheOrderAsItStands() {
        OrderEvent placed = placed();
        String held = log.payment(placed, PaymentStatus.HELD, 3);
        awaitStatus(placed, "ACTIVE");
        seller.step(placed.getOrderId(), "deliveries", "{'message': 'Done', 'mediaIds': ['media-1']}");
        buyer.step(placed.getOrderId(), "complete");
        buyer.step(placed.getOrderId(), "complete");

        List<OrderEvent> told = log.awaitEventsOf(placed.getOrderId(), 4);

        assertThat(told)
                .extracting(OrderEvent::getType)
                .containsExactly(
                        OrderEventType.PLACED,
                        OrderEventType.FUNDED,
                        OrderEventType.DELIVERED,
                        OrderEventType.COMPLETED);
        assertThat(told).extracting(OrderEvent::getAggregateVersion).containsExactly(1L, 2L, 3L, 4L);
        assertThat(told.get(1).getCausationId()).isEqualTo(held);
        assertThat(told.get(2).getDeliveries().getFirst().getMediaIds()).containsExactly("media-1");
        assertThat(told.get(3).getSettlement().getKind()).isEqualTo(SettlementKind.RELEASE);
    }

    @Test
    void marksEachRecordWithItsEventAndTrace() {
        String orderId = placed().getOrderId();

        var told = log.awaitTold(orderId::equals, 1).getFirst();

        assertThat(told.eventIdHeader()).isEqualTo(told.event().getEventId());
        assertThat(told.traced()).isTrue();
        assertThat(told.event().getActorId()).isEqualTo(buyer.userId());
    }

    @Test
    void takesNewsOfAPaymentOnceHoweverOftenAndInWhateverOrderTheyCome() {
        OrderEvent placed = placed();

        log.payment(placed, PaymentStatus.CREATED, 1);
        log.payment(placed, PaymentStatus.HELD, 3);
        log.payment(placed, PaymentStatus.CAPTURED, 2);
        log.payment(placed, PaymentStatus.HELD, 3);
        log.payment(placed, PaymentStatus.RELEASED, 4);

        await().atMost(PATIENCE)
                .until(() -> order(placed).text("/payment/status").equals("RELEASED"));
        assertThat(order(placed).text("/status")).isEqualTo("ACTIVE");
        assertThat(log.awaitEventsOf(placed.getOrderId(), 2)).hasSize(2);
    }

    @Test
    void leavesACancelledOrderCancelledWhenItsMoneyArrives() {
        OrderEvent placed = placed();
        buyer.step(placed.getOrderId(), "cancellation-requests", "{'reason': 'Changed my mind'}");

        log.payment(placed, PaymentStatus.HELD, 3);

        await().atMost(PATIENCE)
                .until(() -> order(placed).text("/payment/status").equals("HELD"));
        assertThat(order(placed).text("/status")).isEqualTo("CANCELLED");
        assertThat(log.awaitEventsOf(placed.getOrderId(), 2).getLast().getSettlement())
                .isNull();
    }

    @Test
    void setsAPaymentOfAnotherAmountAsideForAPersonAtOnce() {
        OrderEvent placed = placed();

        log.payment(placed, PaymentStatus.HELD, 3, new Money(1L, "INR"));

        assertThat(log.awaitDeadLetter(placed.getOrderId())).isEqualTo("1");
        assertThat(order(placed).text("/status")).isEqualTo("PENDING_PAYMENT");
    }

    @Test
    void takesNoOrdersForAGigThatWasPausedOrToldOfLate() {
        placed();
        log.gig(gigId, seller.userId(), 4, GigStatus.PAUSED);
        log.gig(gigId, seller.userId(), 3, GigStatus.PUBLISHED);

        await().atMost(PATIENCE).until(() -> buyer.place(gigId).status() == 409);
        log.gig(gigId, seller.userId(), 3, GigStatus.PUBLISHED);
        log.gig(gigId, seller.userId(), 5, GigStatus.ARCHIVED);
        await().atMost(PATIENCE).until(() -> buyer.place(gigId).status() == 404);
    }

    @Test
    void listsOnceWhatModeratorsDidToGigsPeopleReviewsAndOrders() {
        OrdersClient admin = buyer.as(EventIds.next(), "ADMIN");
        String takenDown = log.takenDown(EventIds.next(), seller.userId(), admin.userId(), 2);
        String suspended = log.suspended(seller.userId(), admin.userId());
        String hidden = log.hidden(EventIds.next(), admin.userId());
        OrderEvent placed = placed();
        log.payment(placed, PaymentStatus.HELD, 3);
        awaitStatus(placed, "ACTIVE");
        String request = buyer.step(placed.getOrderId(), "cancellation-requests", "{'reason': 'Too slow'}")
                .text("/cancellation/requestId");
        seller.step(placed.getOrderId(), "cancellation-requests/" + request + "/decline");
        String dispute = buyer.step(placed.getOrderId(), "disputes", "{'reason': 'Nobody answers'}")
                .text("/dispute/disputeId");

        admin.post(
                "/api/v1/admin/disputes/" + dispute + "/resolve",
                "{\"outcome\": \"REFUND_BUYER\", \"note\": \"Seen both\"}");

        List<JsonNode> acts = await().atMost(PATIENCE).until(() -> actsOf(admin), found -> found.size() == 4);
        assertThat(acts)
                .extracting(act -> act.path("action").asString())
                .containsExactly("DISPUTE_RESOLVED", "REVIEW_HIDDEN", "USER_SUSPENDED", "GIG_TAKEN_DOWN");
        assertThat(acts).extracting(act -> act.path("auditId").asString()).endsWith(hidden, suspended, takenDown);
        assertThat(acts.getFirst().path("subjectId").asString()).isEqualTo(placed.getOrderId());
        assertThat(acts.getFirst().path("note").asString()).isEqualTo("Seen both");
    }

    private static List<JsonNode> actsOf(OrdersClient admin) {
        return admin.get("/api/v1/admin/audit?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(act -> act.path("actorId").asString().equals(admin.userId()))
                .toList();
    }

    private OrderEvent placed() {
        await().atMost(PATIENCE).until(() -> buyer.place(gigId).status() == 201);
        String orderId = buyer.place(gigId).text("/orderId");
        return log.awaitEventsOf(orderId, 1).getFirst();
    }

    private void awaitStatus(OrderEvent placed, String status) {
        await().atMost(PATIENCE).until(() -> order(placed).text("/status").equals(status));
    }

    private Answer order(OrderEvent placed) {
        return buyer.order(placed.getOrderId());
    }
}
