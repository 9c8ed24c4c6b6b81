package dev.gigstream.orders;

import dev.gigstream.testkit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the started service as a client would, in the name of someone. */
public record Api(int port, TestTokens tokens, String userId, String... roles) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ORDERS = "/api/v1/orders";

    public static Api anonymous(int port, TestTokens tokens) {
        return new Api(port, tokens, null);
    }

    public Api as(String user, String... theirs) {
        return new Api(port, tokens, user, theirs);
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The text at a JSON pointer, without its first slash. */
        public String text(String pointer) {
            return json().at("/" + pointer).asString();
        }
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
        return send(
                request(ORDERS).header("Idempotency-Key", key).header("Content-Type", "application/json"),
                "POST",
                body);
    }

    public Answer order(String orderId) {
        return get(ORDERS + "/" + orderId);
    }

    /** A step with a body, {@code '} standing for the quotation mark. */
    public Answer step(String orderId, String step, String body) {
        return post(ORDERS + "/" + orderId + "/" + step, body.replace('\'', '"'));
    }

    public Answer step(String orderId, String step) {
        return post(ORDERS + "/" + orderId + "/" + step, "");
    }

    public Answer get(String path) {
        return send(request(path), "GET", "");
    }

    public Answer post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json"), "POST", body);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
        return userId == null ? request : request.header("Authorization", tokens.bearer(userId, roles));
    }

    private static Answer send(HttpRequest.Builder request, String method, String body) {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        try {
            return new Answer(CLIENT.send(request.method(method, publisher).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
