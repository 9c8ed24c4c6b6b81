package dev.gigstream.payments.provider.razorpay;

import dev.gigstream.payments.notice.Notice;
import dev.gigstream.payments.notice.Webhooks;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.json.JSONException;
import org.json.JSONObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Razorpay's webhooks: signed over the bytes as they came, and about payments, refunds or transfers. */
@Component
class RazorpayWebhooks implements Webhooks {

    private static final Logger log = LoggerFactory.getLogger(RazorpayWebhooks.class);

    private final Hmac signatures;

    RazorpayWebhooks(RazorpaySettings settings) {
        signatures = new Hmac(settings.webhookSecret());
    }

    @Override
    public boolean isSignedBy(String signature, byte[] body) {
        return signatures.isOf(body, signature);
    }

    @Override
    public Optional<Notice> read(byte[] body) {
        try {
            JSONObject webhook = new JSONObject(new String(body, StandardCharsets.UTF_8));
            String event = webhook.getString("event");
            JSONObject payload = webhook.getJSONObject("payload");
            return switch (event.substring(0, Math.max(0, event.indexOf('.')))) {
                case "payment", "order" ->
                    entity(payload, "payment").map(Entities::payment).map(Notice.OfPayment::new);
                case "refund" -> entity(payload, "refund").map(Entities::refund).map(Notice.OfRefund::new);
                case "transfer" ->
                    entity(payload, "transfer").map(Entities::transfer).map(Notice.OfTransfer::new);
                default -> Optional.empty();
            };
        } catch (JSONException | IllegalArgumentException e) {
            // It is theirs and we cannot read it: sending it again will not help, the reconciler will.
            log.warn("A signed webhook cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<JSONObject> entity(JSONObject payload, String name) {
        return Optional.ofNullable(payload.optJSONObject(name)).map(part -> part.getJSONObject("entity"));
    }
}
