package dev.gigstream.local.razorpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.razorpay.Utils;
import dev.gigstream.local.razorpay.Merchant.Received;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WebhooksTest {

    private final AtomicInteger refusals = new AtomicInteger();

    @TempDir
    private Path data;

    private Merchant merchant;
    private StartedSimulator simulator;

    @BeforeEach
    void startBoth() throws Exception {
        merchant = new Merchant(() -> refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : 200);
        simulator = new StartedSimulator(data, merchant.webhookUrl());
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
        merchant.close();
    }

    @Test
    void tellsOfACaptureSignedOverTheRawBody() throws Exception {
        JsonNode handed = simulator.pay(simulator.order(158145));

        Received webhook = received(1).getFirst();
        assertThat(webhook.event()).isEqualTo("payment.captured");
        JsonNode payment = webhook.json().path("payload").path("payment").path("entity");
        assertThat(payment.path("id")).isEqualTo(handed.path("razorpayPaymentId"));
        assertThat(payment.path("amount").asLong()).isEqualTo(158145);
        assertThat(isGenuine(webhook)).isTrue();
    }

    @Test
    void tellsOfFailuresRefundsAndPayouts() throws Exception {
        JsonNode order = simulator.order(158145);
        simulator.pay(order, "{\"outcome\": \"failed\"}");
        String paid = simulator.pay(order).path("razorpayPaymentId").asString();
        simulator.api("POST", "/v1/payments/" + paid + "/refund", "{\"amount\": 100}");
        simulator.api("POST", "/v1/transfers", """
                {"account": "acc_seller", "amount": 100, "currency": "INR"}""");

        assertThat(received(4))
                .extracting(Received::event)
                .containsExactlyInAnyOrder(
                        "payment.failed", "payment.captured", "refund.processed", "transfer.processed");
    }

    @Test
    void triesAgainUntilTheMerchantTakesIt() throws Exception {
        refusals.set(2);

        simulator.pay(simulator.order(158145));

        List<Received> tries = received(3);
        assertThat(tries)
                .extracting(Received::eventId)
                .containsOnly(tries.getFirst().eventId());
        await().until(() -> simulator.sim("webhooks").path("waiting").asInt() == 0);
        assertThat(simulator.sim("webhooks").path("taken").asInt()).isEqualTo(1);
    }

    @Test
    void sendsCopiesOfOneEvent() throws Exception {
        simulator.faults(Map.of("webhook", Map.of("copies", 3)));

        simulator.pay(simulator.order(158145));

        assertThat(received(3))
                .allMatch(this::isGenuine)
                .extracting(Received::eventId)
                .containsOnly(merchant.received().getFirst().eventId());
    }

    @Test
    void losesWebhooksOnDemand() throws Exception {
        simulator.faults(Map.of("webhook", Map.of("drop", true)));
        simulator.pay(simulator.order(100));
        simulator.faults(Map.of());
        simulator.pay(simulator.order(200));

        assertThat(received(1).getFirst().body()).contains("\"amount\":200");
    }

    @Test
    void forgesWebhooksThatNeverVerifyAndTriesThemOnce() throws Exception {
        simulator.faults(Map.of("webhook", Map.of("forged", 3)));
        refusals.set(4);

        simulator.pay(simulator.order(158145));

        List<Received> all = received(5);
        assertThat(all.stream().filter(this::isGenuine))
                .extracting(Received::eventId)
                .hasSizeBetween(1, 2);
        assertThat(all.stream().filter(webhook -> !isGenuine(webhook))).hasSize(3);
        await().until(() -> simulator.sim("webhooks").path("waiting").asInt() == 0);
    }

    @Test
    void replaysAPaymentUnderANewEventIdAndSaysWhatTheMerchantAnswered() throws Exception {
        String paymentId =
                simulator.pay(simulator.order(158145)).path("razorpayPaymentId").asString();
        received(1);

        var answer = simulator.send(simulator.request("POST", "/sim/webhooks", """
                {"paymentId": "%s"}""".formatted(paymentId)));

        assertThat(StartedSimulator.JSON.readTree(answer.body()).path("status").asInt())
                .isEqualTo(200);
        assertThat(received(2)).extracting(Received::eventId).doesNotHaveDuplicates();
    }

    private List<Received> received(int count) {
        await().until(() -> merchant.received().size() >= count);
        return merchant.received();
    }

    private boolean isGenuine(Received webhook) {
        try {
            return webhook.signature() != null
                    && Utils.verifyWebhookSignature(
                            webhook.body(), webhook.signature(), StartedSimulator.WEBHOOK_SECRET);
        } catch (com.razorpay.RazorpayException e) {
            throw new AssertionError(e);
        }
    }
}
