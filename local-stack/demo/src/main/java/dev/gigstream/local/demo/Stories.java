package dev.gigstream.local.demo;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Three orders and how each of them ends. */
final class Stories {

    private final Stage stage;
    private final Narrator narrator;

    Stories(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator;
    }

    void completion() {
        narrator.chapter("An order, from placing to payment");
        JsonNode order = stage.paidOrder();
        stage.deliver(order);
        narrator.step("The buyer accepts, and the seller is paid.");
        stage.buyer.post(Stage.path(order, "/complete"), Map.of());
        stage.awaitOrder("COMPLETED");
        stage.awaitPayment("RELEASED");
        stage.showMoney(order);
    }

    void cancellation() {
        narrator.chapter("A cancellation, and the money goes back");
        JsonNode order = stage.paidOrder();
        narrator.step("The seller cannot do it after all and asks to cancel.");
        JsonNode asked = stage.seller.post(
                Stage.path(order, "/cancellation-requests"), Map.of("reason", "I am ill until next month."));
        stage.awaitOrder("CANCELLATION_REQUESTED");
        narrator.step("The buyer agrees.");
        stage.buyer.post(Stage.path(order, "/cancellation-requests/" + requestId(asked) + "/accept"), Map.of());
        stage.awaitOrder("CANCELLED");
        stage.awaitPayment("REFUND_REQUESTED");
        stage.awaitPayment("REFUNDED");
        stage.showMoney(order);
    }

    void dispute() {
        narrator.chapter("A dispute, and a moderator who splits the money");
        JsonNode order = stage.paidOrder();
        stage.deliver(order);
        narrator.step("The buyer is not content and asks to cancel; the seller declines.");
        JsonNode asked = stage.buyer.post(
                Stage.path(order, "/cancellation-requests"), Map.of("reason", "Half of it is missing."));
        stage.awaitOrder("CANCELLATION_REQUESTED");
        stage.seller.post(Stage.path(order, "/cancellation-requests/" + requestId(asked) + "/decline"), Map.of());
        stage.awaitOrder("CANCELLATION_DECLINED");
        narrator.step("The buyer opens a dispute: from now on no timer and no party moves the money.");
        JsonNode disputed = stage.buyer.post(
                Stage.path(order, "/disputes"), Map.of("reason", "Half of it is missing, and nobody answers."));
        stage.awaitOrder("DISPUTE_OPENED");
        rule(order, disputed.path("dispute").path("disputeId").asString());
    }

    private void rule(JsonNode order, String disputeId) {
        JsonNode total = order.path("total");
        long share = total.path("amountMinor").asLong() * 2 / 5;
        String currency = total.path("currency").asString();
        narrator.step("A moderator gives %s of %s back to the buyer."
                .formatted(Amount.of(share, currency), Amount.of(total)));
        stage.admin.post(
                "/api/v1/admin/disputes/" + disputeId + "/resolve",
                Map.of(
                        "outcome", "SPLIT",
                        "buyerShare", Map.of("amountMinor", share, "currency", currency),
                        "note", "Two of five parts were not delivered."));
        stage.awaitOrder("DISPUTE_RESOLVED");
        stage.awaitPayment("RELEASED");
        stage.awaitPayment("PARTIALLY_REFUNDED");
        stage.showMoney(order);
    }

    private static String requestId(JsonNode order) {
        return order.path("cancellation").path("requestId").asString();
    }
}
