package dev.gigstream.payments;

import dev.gigstream.testkit.TestTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** People who pay and are paid. */
public final class PaymentsClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(60);

    private final int port;
    private final TestTokens tokens;

    PaymentsClient(int port, TestTokens tokens) {
        this.port = port;
        this.tokens = tokens;
    }

    public Answer payment(String orderId, String userId) {
        return Answer.to(as(userId, "/orders/" + orderId).build());
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
        return Answer.to(as(userId, "/orders/" + orderId + "/confirm")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(handedBack)))
                .build());
    }

    public Answer balance(String userId) {
        return Answer.to(as(userId, "/me/balance").build());
    }

    public Answer transactions(String userId, String query) {
        return Answer.to(as(userId, "/me/transactions" + query).build());
    }

    public Answer withdraw(String userId, String key, long amount) {
        String body = JSON.writeValueAsString(Map.of("amount", Map.of("amountMinor", amount, "currency", "INR")));
        HttpRequest.Builder request = as(userId, "/me/withdrawals").POST(BodyPublishers.ofString(body));
        return Answer.to((key == null ? request : request.header("Idempotency-Key", key)).build());
    }

    public Answer withdrawal(String userId, String withdrawalId) {
        return Answer.to(as(userId, "/me/withdrawals/" + withdrawalId).build());
    }

    public Answer webhook(byte[] body, String signature) {
        HttpRequest.Builder request = to("/webhooks/razorpay").POST(BodyPublishers.ofByteArray(body));
        return Answer.to((signature == null ? request : request.header("X-Razorpay-Signature", signature)).build());
    }

    private HttpRequest.Builder as(String userId, String path) {
        return to(path).header("Authorization", tokens.bearer(userId, "BUYER", "SELLER"));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/payments" + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30));
    }
}
