package dev.gigstream.e2e;

import java.util.Map;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;

/** The provider's side: where people pay, where it can be made to fail, and what it believes in the end. */
final class Checkout {
    private final Client simulator = new Client(Stack.url("razorpaySimulator"), Map.of());

    /** What Checkout hands back; insisting may pay more than once, as an impatient buyer does. */
    JsonNode pay(String providerOrderId, long amountMinor) {
        var path = "/sim/orders/" + providerOrderId + "/pay";
        return Insist.on(path, () -> simulator.post(path, Map.of("outcome", "captured", "amount", amountMinor)))
                .expect(200)
                .json();
    }

    void misbehave(Map<String, Object> faults) {
        Insist.on("PUT /sim/faults", () -> simulator.put("/sim/faults", faults)).expect(200);
    }

    void behave() {
        Insist.on("DELETE /sim/faults", () -> simulator.delete("/sim/faults")).expect(204);
    }

    /** What the provider still has of the money of one of its orders. */
    long kept(String providerOrderId) {
        var payments = all("payments");
        var refunds = all("refunds");
        return payments.valueStream()
                .filter(payment -> payment.path("order_id").asString().equals(providerOrderId))
                .mapToLong(remainder(refunds))
                .sum();
    }

    private static ToLongFunction<JsonNode> remainder(JsonNode refunds) {
        return payment -> payment.path("amount").asLong()
                - refunds.valueStream()
                        .filter(refund -> refund.path("payment_id").equals(payment.path("id")))
                        .mapToLong(refund -> refund.path("amount").asLong())
                        .sum();
    }

    private JsonNode all(String what) {
        return Insist.on("GET /sim/" + what, () -> simulator.get("/sim/" + what))
                .expect(200)
                .json()
                .path("items");
    }
}
