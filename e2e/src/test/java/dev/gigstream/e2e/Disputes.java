package dev.gigstream.e2e;

import dev.gigstream.e2e.People.Person;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Orders about which their parties do not agree, over HTTP. */
final class Disputes {
    private static final Duration SOON = Duration.ofSeconds(60);

    private Disputes() {}

    /** The id of an order that was paid, whose cancellation was declined and that is in dispute for a reason. */
    static String opened(Person buyer, Person seller, String gigId, String reason) {
        String orderId = ordered(buyer, gigId);
        pay(buyer, orderId);
        String order = "/api/v1/orders/" + orderId;
        String requestId = buyer.client()
                .post(order + "/cancellation-requests", Map.of("reason", "It takes too long."))
                .expect(200)
                .json()
                .at("/cancellation/requestId")
                .asString();
        seller.client()
                .post(order + "/cancellation-requests/" + requestId + "/decline")
                .expect(200);
        buyer.client().post(order + "/disputes", Map.of("reason", reason)).expect(200);
        return orderId;
    }

    private static String ordered(Person buyer, String gigId) {
        var wanted = Map.of("gigId", gigId, "packageTier", "BASIC", "requirements", "A fox, please.", "quantity", 1);
        return Awaitility.await("order-service to know the gig")
                .atMost(SOON)
                .until(
                        () -> buyer.client()
                                .with("Idempotency-Key", UUID.randomUUID().toString())
                                .post("/api/v1/orders", wanted),
                        reply -> reply.status() == 201)
                .text("orderId");
    }

    private static void pay(Person buyer, String orderId) {
        var payment = Awaitility.await("the payment")
                .atMost(SOON)
                .until(() -> buyer.client().get("/api/v1/payments/orders/" + orderId), reply -> reply.status() == 200)
                .json();
        new Checkout()
                .pay(
                        payment.path("providerOrderId").asString(),
                        payment.path("amount").path("amountMinor").asLong());
        Awaitility.await("the order to be funded")
                .atMost(SOON)
                .until(() -> buyer.client().get("/api/v1/orders/" + orderId).text("status"), "ACTIVE"::equals);
    }
}
