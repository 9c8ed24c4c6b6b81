package dev.gigstream.orders;

import dev.gigstream.testkit.TestTokens;
import dev.gigstream.testkit.http.Answer;
import dev.gigstream.testkit.http.Api;
import java.util.UUID;

/** People who order and deliver, each in their own name. */
public record OrdersClient(Api anyone, TestTokens tokens, String userId, String... roles) {

    private static final String ORDERS = "/api/v1/orders";

    public static OrdersClient anonymous(Api anyone, TestTokens tokens) {
        return new OrdersClient(anyone, tokens, null);
    }

    public OrdersClient as(String user, String... theirs) {
        return new OrdersClient(anyone, tokens, user, theirs);
    }

    /** Orders one basic package under a new key. */
    public Answer place(String gigId) {
        return place(gigId, UUID.randomUUID().toString());
    }

    public Answer place(String gigId, String key) {
        String body = """
                {"gigId": "%s", "packageTier": "BASIC", "requirements": "Blue, please", "quantity": 1}""";
        return placing(body.formatted(gigId), key);
    }

    public Answer placing(String body, String key) {
        return http().post(ORDERS, body, "Idempotency-Key", key);
    }

    public Answer order(String orderId) {
        return get(ORDERS + "/" + orderId);
    }

    /** A step with a body, {@code '} standing for the quotation mark. */
    public Answer step(String orderId, String step, String body) {
        return post(ORDERS + "/" + orderId + "/" + step, body.replace('\'', '"'));
    }

    public Answer step(String orderId, String step) {
        return http().post(ORDERS + "/" + orderId + "/" + step);
    }

    public Answer get(String path) {
        return http().get(path);
    }

    public Answer post(String path, String body) {
        return http().post(path, body);
    }

    /** With a token of now, for the clock of a test may have moved. */
    private Api http() {
        return userId == null ? anyone : anyone.as(tokens, userId, roles);
    }
}
