package dev.gigstream.bench.market;

import dev.gigstream.bench.load.Gateway;
import dev.gigstream.bench.load.Gateway.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the provider tells of a captured payment: the bytes, and its signature over them. */
public record Webhook(byte[] body, String signature) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/api/v1/payments/webhooks/razorpay";

    /**
     * @param handed what Checkout handed back
     * @param total what was paid
     * @param secret the secret that the provider signs webhooks with
     */
    public static Webhook captured(JsonNode handed, JsonNode total, String secret) throws GeneralSecurityException {
        var body = JSON.writeValueAsBytes(content(handed, total, Instant.now().getEpochSecond()));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
        return new Webhook(body, HexFormat.of().formatHex(mac.doFinal(body)));
    }

    /** Delivers it under an id; the same one again is a copy, another one a replay. */
    public Answer deliver(Gateway to, String deliveryId) throws IOException, InterruptedException {
        return to.with("X-Razorpay-Signature", signature)
                .with("X-Razorpay-Event-Id", deliveryId)
                .ask(PATH, body);
    }

    private static Map<String, Object> content(JsonNode handed, JsonNode total, long now) {
        var payment = new LinkedHashMap<String, Object>();
        payment.put("id", handed.path("razorpayPaymentId").asString());
        payment.put("entity", "payment");
        payment.put("amount", total.path("amountMinor").asLong());
        payment.put("currency", total.path("currency").asString());
        payment.put("status", "captured");
        payment.put("order_id", handed.path("razorpayOrderId").asString());
        payment.put("international", false);
        payment.put("method", "card");
        payment.put("amount_refunded", 0);
        payment.put("captured", true);
        payment.put("description", "Gigstream");
        payment.put("notes", Map.of());
        payment.put("created_at", now);
        return Map.of(
                "entity",
                "event",
                "account_id",
                "acc_GigstreamLocal",
                "event",
                "payment.captured",
                "contains",
                List.of("payment"),
                "payload",
                Map.of("payment", Map.of("entity", payment)),
                "created_at",
                now);
    }
}
