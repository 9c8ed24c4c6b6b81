package dev.gigstream.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the marketplace and people ask of the payment provider. */
final class ProviderCalls {
    static final String KEY = "key";
    static final String SECRET = "secret";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MERCHANT =
            "Basic " + Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes());

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    ProviderCalls(int port) {
        url = "http://127.0.0.1:" + port;
    }

    String url() {
        return url;
    }

    /** Returns the provider's id. */
    String order(String receipt, long amount) {
        return post(
                        "/v1/orders",
                        "{\"amount\": %d, \"currency\": \"INR\", \"receipt\": \"%s\"}".formatted(amount, receipt))
                .path("id")
                .asString();
    }

    /** Returns the id of the payment. */
    String pay(String providerOrderId, String outcome) {
        return post("/sim/orders/" + providerOrderId + "/pay", "{\"outcome\": \"" + outcome + "\"}")
                .path("razorpayPaymentId")
                .asString();
    }

    void lapse(String paymentId) {
        post("/sim/payments/" + paymentId + "/lapse", "{}");
    }

    private JsonNode post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", MERCHANT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
