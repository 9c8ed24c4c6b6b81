package dev.gigstream.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** An order that was placed, with what was asked and answered, so that it can be asked for later. */
record Deal(StubbornClient buyer, Map<String, Object> wanted, String idempotencyKey, JsonNode placed, Story story) {
    private static final Duration SETTLED = Duration.ofMinutes(3);

    String orderId() {
        return placed.path("orderId").asString();
    }

    String path() {
        return "/api/v1/orders/" + orderId();
    }

    long totalMinor() {
        return placed.path("total").path("amountMinor").asLong();
    }

    JsonNode order() {
        return buyer.get(path()).expect(200).json();
    }

    /** The payment, once the provider knows the order. */
    JsonNode payment() {
        return Awaitility.await("a payment of " + this)
                .atMost(SETTLED)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> buyer.get("/api/v1/payments/orders/" + orderId()), reply -> reply.status() == 200)
                .json();
    }

    /** In the end the order, its payment and the provider say what the story says, and nothing is there twice. */
    void awaitAsTold(Checkout checkout) {
        Awaitility.await(this + " to be as told")
                .atMost(SETTLED)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertAsTold(checkout));
        var timeline = order().path("timeline")
                .valueStream()
                .map(step -> step.path("type").asString());
        assertThat(timeline).as("%s: each step once", this).doesNotHaveDuplicates();
        assertThat(order().path("deliverables").size()).isLessThanOrEqualTo(1);
    }

    /** The answer that was given once is given again. */
    void assertAnsweredAgain() {
        var again = buyer.postOnce("/api/v1/orders", wanted, idempotencyKey).expect(201);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.text("orderId")).isEqualTo(orderId());
        assertThat(again.json().path("total")).isEqualTo(placed.path("total"));
    }

    private void assertAsTold(Checkout checkout) {
        var order = order();
        var payment = payment();
        assertThat(order.path("status").asString()).isEqualTo(story.orderStatus());
        assertThat(payment.path("status").asString()).isEqualTo(story.paymentStatus());
        assertThat(order.path("payment").path("status").asString())
                .as("what the order knows of its payment")
                .isEqualTo(story.paymentStatus());
        assertThat(checkout.kept(payment.path("providerOrderId").asString()))
                .as("what the provider kept")
                .isEqualTo(story.keptOf(totalMinor()));
    }

    @Override
    public String toString() {
        return "order " + orderId() + " (" + story + ")";
    }
}
