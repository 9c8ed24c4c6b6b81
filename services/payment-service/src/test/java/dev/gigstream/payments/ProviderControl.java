package dev.gigstream.payments;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people, banks and the weather do at the provider. */
public final class ProviderControl {

    private static final JsonMapper JSON = new JsonMapper();

    private final String base;

    ProviderControl(int port) {
        base = "http://127.0.0.1:" + port + "/sim";
    }

    /** Pays, and hands back what Checkout does. */
    public Map<String, String> pay(String providerOrderId) {
        return pay(providerOrderId, Map.of("outcome", "captured"));
    }

    public Map<String, String> pay(String providerOrderId, Map<String, ?> how) {
        JsonNode handedBack = Answer.to(to("/orders/" + providerOrderId + "/pay")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(how)))
                        .build())
                .is(200)
                .json();
        return Map.of(
                "razorpayOrderId", handedBack.at("/razorpayOrderId").asString(),
                "razorpayPaymentId", handedBack.at("/razorpayPaymentId").asString(),
                "razorpaySignature", handedBack.at("/razorpaySignature").asString());
    }

    public void faults(String json) {
        Answer.to(to("/faults").PUT(BodyPublishers.ofString(json)).build()).is(200);
    }

    public void withoutFaults() {
        Answer.to(to("/faults").DELETE().build()).is(204);
    }

    /** Sends a webhook about a payment under a new delivery id; answers our status. */
    public int send(String paymentId, String forgery) {
        String body = JSON.writeValueAsString(Map.of("paymentId", paymentId, "forgery", forgery));
        return (int)
                Answer.to(to("/webhooks").POST(BodyPublishers.ofString(body)).build())
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
        return Answer.to(to(path).build())
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
    }
}
