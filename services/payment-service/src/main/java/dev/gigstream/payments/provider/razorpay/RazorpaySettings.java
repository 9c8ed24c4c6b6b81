package dev.gigstream.payments.provider.razorpay;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param apiUrl where the API is; empty: where the client library has it
 * @param keyId public half of the API key
 * @param keySecret signs what a browser hands back
 * @param webhookSecret signs webhooks
 * @param connectTimeout until there is a connection
 * @param callTimeout until there is the whole answer
 * @param refundSpeed {@code normal}, or {@code optimum} for a fee
 */
@ConfigurationProperties("gigstream.payments.razorpay")
record RazorpaySettings(
        @DefaultValue("") String apiUrl,
        String keyId,
        String keySecret,
        String webhookSecret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration callTimeout,
        @DefaultValue("normal") String refundSpeed) {

    RazorpaySettings {
        require(keyId, "key-id");
        require(keySecret, "key-secret");
        require(webhookSecret, "webhook-secret");
    }

    /** Null: the library's own. */
    URI api() {
        return apiUrl.isBlank() ? null : URI.create(apiUrl);
    }

    private static void require(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("gigstream.payments.razorpay." + name + " is needed");
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Razorpay " + keyId + " at " + (apiUrl.isBlank() ? "its own host" : apiUrl);
    }
}
