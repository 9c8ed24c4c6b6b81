package dev.gigstream.e2e;

import dev.gigstream.e2e.People.Person;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Orders of the basic package of a gig, over HTTP. */
final class Orders {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Orders() {}

    static String path(String orderId) {
        return "/api/v1/orders/" + orderId;
    }

    /** The id of a new order, as soon as order-service knows the gig. */
    static String placed(Person buyer, String gigId) {
        var wanted = Map.of("gigId", gigId, "packageTier", "BASIC", "requirements", "A fox, please.", "quantity", 1);
        return Awaitility.await("order-service to know the gig")
                .atMost(PATIENCE)
                .until(
                        () -> buyer.client()
                                .with("Idempotency-Key", UUID.randomUUID().toString())
                                .post("/api/v1/orders", wanted),
                        reply -> reply.status() == 201)
                .text("orderId");
    }

    /** The id of a new order whose money is held. */
    static String paid(Person buyer, String gigId) {
        var orderId = placed(buyer, gigId);
        var payment = Awaitility.await("the payment")
                .atMost(PATIENCE)
                .until(
                        () -> buyer.client().get("/api/v1/payments/orders/" + orderId),
                        reply -> reply.status() == 200
                                && !reply.text("providerOrderId").isEmpty())
                .json();
        new Checkout()
                .pay(
                        payment.path("providerOrderId").asString(),
                        payment.path("amount").path("amountMinor").asLong());
        awaitActive(buyer, orderId);
        return orderId;
    }

    static void awaitActive(Person buyer, String orderId) {
        Awaitility.await("the order to be active")
                .atMost(PATIENCE)
                .until(() -> buyer.client().get(path(orderId)).text("status"), "ACTIVE"::equals);
    }
}
