package dev.gigstream.bench.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode handed =
            JSON.valueToTree(Map.of("razorpayOrderId", "order_1", "razorpayPaymentId", "pay_1"));
    private final JsonNode total = JSON.valueToTree(Map.of("amountMinor", 1500, "currency", "INR"));

    @Test
    void tellsOfThePaymentThatWasHandedOver() throws Exception {
        var payment =
                JSON.readTree(Webhook.captured(handed, total, "secret").body()).at("/payload/payment/entity");

        assertThat(payment.path("id").asString()).isEqualTo("pay_1");
        assertThat(payment.path("order_id").asString()).isEqualTo("order_1");
        assertThat(payment.path("amount").asLong()).isEqualTo(1500);
        assertThat(payment.path("status").asString()).isEqualTo("captured");
    }

    @Test
    void isSignedWithTheSecret() throws Exception {
        var webhook = Webhook.captured(handed, total, "secret");

        assertThat(webhook.signature()).matches("[0-9a-f]{64}");
        assertThat(Webhook.captured(handed, total, "another").signature()).isNotEqualTo(webhook.signature());
    }
}
