package dev.gigstream.payments;

import dev.gigstream.testkit.http.Api;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What people, banks and the weather do at the provider. */
public final class ProviderControl {

    private final Api http;

    ProviderControl(int port) {
        http = Api.at(port);
    }

    /** Pays, and hands back what Checkout does. */
    public Map<String, String> pay(String providerOrderId) {
        return pay(providerOrderId, Map.of("outcome", "captured"));
    }

    public Map<String, String> pay(String providerOrderId, Map<String, ?> how) {
        JsonNode handedBack = http.post("/sim/orders/" + providerOrderId + "/pay", how)
                .is(200)
                .json();
        return Map.of(
                "razorpayOrderId", handedBack.at("/razorpayOrderId").asString(),
                "razorpayPaymentId", handedBack.at("/razorpayPaymentId").asString(),
                "razorpaySignature", handedBack.at("/razorpaySignature").asString());
    }

    /** Lets an authorised payment go that nobody has captured. */
    public void lapse(String paymentId) {
        http.post("/sim/payments/" + paymentId + "/lapse", Map.of()).is(200);
    }

    public void faults(String json) {
        http.put("/sim/faults", json).is(200);
    }

    public void withoutFaults() {
        http.delete("/sim/faults").is(204);
    }

    /** Sends a webhook about a payment under a new delivery id; answers our status. */
    public int send(String paymentId, String forgery) {
        return (int) http.post("/sim/webhooks", Map.of("paymentId", paymentId, "forgery", forgery))
                .is(200)
                .number("/status");
    }

    public List<JsonNode> orders(String receipt) {
        return all("/orders").stream()
                .filter(order -> order.at("/receipt").asString("").equals(receipt))
                .toList();
    }

    public List<JsonNode> refunds(String paymentId) {
        return all("/refunds").stream()
                .filter(refund -> refund.at("/payment_id").asString().equals(paymentId))
                .toList();
    }

    public List<JsonNode> transfers(String account) {
        return all("/transfers").stream()
                .filter(transfer -> transfer.at("/recipient").asString().equals(account))
                .toList();
    }

    private List<JsonNode> all(String path) {
        return http.get("/sim" + path).is(200).json().at("/items").valueStream().toList();
    }
}
