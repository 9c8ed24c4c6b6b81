package dev.gigstream.local.razorpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FaultsTest {

    private static final String ORDER = """
            {"amount": 5000, "currency": "INR", "receipt": "order-1"}""";

    @TempDir
    private Path data;

    private StartedSimulator simulator;

    @BeforeEach
    void start() throws Exception {
        simulator = StartedSimulator.alone(data);
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
    }

    @Test
    void failsAsManyCallsAsAskedForAndDoesNothingInThem() throws Exception {
        simulator.faults(Map.of("api", Map.of("failNext", 2)));

        assertThat(simulator.api("POST", "/v1/orders", ORDER).statusCode()).isEqualTo(500);
        assertThat(simulator.api("GET", "/v1/orders", "").body()).contains("SERVER_ERROR");
        assertThat(simulator.sim("orders").path("count").asInt()).isZero();
        assertThat(simulator.api("POST", "/v1/orders", ORDER).statusCode()).isEqualTo(200);
    }

    @Test
    void doesTheWorkOfACallThatIsNeverAnswered() throws Exception {
        simulator.faults(Map.of("api", Map.of("timeoutAfterSuccessNext", 1)));

        assertThatThrownBy(() -> simulator.send(
                        simulator.apiRequest("POST", "/v1/orders", ORDER).timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);

        assertThat(simulator.api("GET", "/v1/orders?receipt=order-1", "").body())
                .contains("\"count\":1");
    }

    @Test
    void keepsARefundPendingAndThenLetsItFail() throws Exception {
        String paymentId =
                simulator.pay(simulator.order(5000)).path("razorpayPaymentId").asString();
        simulator.faults(Map.of("refunds", Map.of("failNext", 1, "delayMs", 50)));

        HttpResponse<String> refund = simulator.api("POST", "/v1/payments/" + paymentId + "/refund", "{}");

        assertThat(refund.body()).contains("\"status\":\"pending\"");
        await().until(() -> first("refunds").path("status").asString().equals("failed"));
        assertThat(first("payments").path("amount_refunded").asLong()).isZero();
    }

    @Test
    void answersARepeatedRefundWithTheFirstOne() throws Exception {
        String paymentId =
                simulator.pay(simulator.order(5000)).path("razorpayPaymentId").asString();
        String path = "/v1/payments/" + paymentId + "/refund";
        String[] key = {"X-Refund-Idempotency", "refund-of-order-1"};

        String first = simulator.api("POST", path, "{\"amount\": 1000}", key).body();

        assertThat(simulator.api("POST", path, "{\"amount\": 1000}", key).body())
                .isEqualTo(first);
        HttpResponse<String> other = simulator.api("POST", path, "{\"amount\": 2000}", key);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("Different request body");
        assertThat(simulator.sim("refunds").path("count").asInt()).isEqualTo(1);
    }

    @Test
    void answersARepeatedTransferWithTheFirstOne() throws Exception {
        simulator.pay(simulator.order(5000));
        String body = """
                {"account": "acc_seller", "amount": 3000, "currency": "INR"}""";
        String[] key = {"X-Transfer-Idempotency", "withdrawal-1"};

        String first = simulator.api("POST", "/v1/transfers", body, key).body();

        assertThat(simulator.api("POST", "/v1/transfers", body, key).body()).isEqualTo(first);
        assertThat(simulator.sim("transfers").path("count").asInt()).isEqualTo(1);
    }

    @Test
    void refusesFaultsThatMakeNoSenseAndClearsThem() throws Exception {
        HttpResponse<String> refused =
                simulator.send(simulator.request("PUT", "/sim/faults", "{\"webhook\": {\"copies\": -1}}"));
        simulator.faults(Map.of("api", Map.of("failNext", 5)));
        HttpResponse<String> cleared = simulator.send(simulator.request("DELETE", "/sim/faults", ""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("webhook.copies");
        assertThat(cleared.statusCode()).isEqualTo(204);
        assertThat(simulator.sim("faults").path("api").path("failNext").asInt()).isZero();
    }

    @Test
    void takesASecondPaymentAndOneOfAnotherAmount() throws Exception {
        JsonNode order = simulator.order(5000);

        simulator.pay(order);
        simulator.pay(order, "{\"outcome\": \"captured\", \"amount\": 4999, \"currency\": \"EUR\"}");

        assertThat(simulator.sim("payments").path("items").findValuesAsString("amount"))
                .containsExactly("5000", "4999");
    }

    @Test
    void letsNoForeignPagePullTheSwitches() throws Exception {
        HttpResponse<String> answer = simulator.send(
                simulator.request("DELETE", "/sim/faults", "").header("Origin", "https://elsewhere.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private JsonNode first(String what) throws Exception {
        return simulator.sim(what).path("items").path(0);
    }
}
