package dev.gigstream.payments;

import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** People who pay and are paid. */
public final class PaymentsClient {

    private static final String PAYMENTS = "/api/v1/payments";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Api http;
    private final TestTokens tokens;

    PaymentsClient(Api http, TestTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    public Answer payment(String orderId, String userId) {
        return as(userId).get(PAYMENTS + "/orders/" + orderId);
    }

    /** The payment once it stands so. */
    public Answer payment(String orderId, String userId, String status) {
        return Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> payment(orderId, userId),
                        answer ->
                                answer.status() == 200 && answer.text("/status").equals(status));
    }

    public Answer confirm(String orderId, String userId, Map<String, String> handedBack) {
        return as(userId).post(PAYMENTS + "/orders/" + orderId + "/confirm", handedBack);
    }

    public Answer balance(String userId) {
        return as(userId).get(PAYMENTS + "/me/balance");
    }

    public Answer transactions(String userId, String query) {
        return as(userId).get(PAYMENTS + "/me/transactions" + query);
    }

    public Answer withdraw(String userId, String key, long amount) {
        Api user = key == null ? as(userId) : as(userId).with("Idempotency-Key", key);
        return user.post(
                PAYMENTS + "/me/withdrawals", Map.of("amount", Map.of("amountMinor", amount, "currency", "INR")));
    }

    public Answer withdrawal(String userId, String withdrawalId) {
        return as(userId).get(PAYMENTS + "/me/withdrawals/" + withdrawalId);
    }

    public Answer webhook(byte[] body, String signature) {
        Api provider = http.with("Content-Type", "application/json");
        Api signing = signature == null ? provider : provider.with("X-Razorpay-Signature", signature);
        return signing.send("POST", PAYMENTS + "/webhooks/razorpay", BodyPublishers.ofByteArray(body));
    }

    private Api as(String userId) {
        return http.as(tokens, userId, "BUYER", "SELLER");
    }
}
