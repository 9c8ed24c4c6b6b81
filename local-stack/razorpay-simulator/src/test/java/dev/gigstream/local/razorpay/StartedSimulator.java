package dev.gigstream.local.razorpay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulator in this process, and what a test asks it over HTTP. */
final class StartedSimulator implements AutoCloseable {

    static final String KEY_ID = "rzp_test_gigstream";
    static final String KEY_SECRET = "a secret between two parties";
    static final String WEBHOOK_SECRET = "a secret of the webhooks";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final RazorpaySimulator simulator;

    StartedSimulator(Path data, URI webhookUrl) throws IOException {
        simulator = new RazorpaySimulator(
                new Settings(0, data, KEY_ID, KEY_SECRET, WEBHOOK_SECRET, webhookUrl), Clock.systemUTC());
        simulator.start();
    }

    /** Whose webhooks nobody takes. */
    static StartedSimulator alone(Path data) throws IOException {
        return new StartedSimulator(data, URI.create("http://127.0.0.1:1/webhooks"));
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + simulator.port() + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** A call of the merchant, signed in, with further headers. */
    HttpResponse<String> api(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(apiRequest(method, path, body, headers));
    }

    HttpRequest.Builder apiRequest(String method, String path, String body, String... headers) {
        String pair = KEY_ID + ":" + KEY_SECRET;
        HttpRequest.Builder request = request(method, path, body)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes()));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(url(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    JsonNode order(long amount) throws IOException, InterruptedException {
        return JSON.readTree(api("POST", "/v1/orders", """
                {"amount": %d, "currency": "INR", "receipt": "order-1"}""".formatted(amount)).body());
    }

    JsonNode pay(JsonNode order) throws IOException, InterruptedException {
        return pay(order, "{\"outcome\": \"captured\"}");
    }

    JsonNode pay(JsonNode order, String how) throws IOException, InterruptedException {
        String path = "/sim/orders/" + order.path("id").asString() + "/pay";
        return JSON.readTree(send(request("POST", path, how)).body());
    }

    void lapse(String paymentId) throws IOException, InterruptedException {
        send(request("POST", "/sim/payments/" + paymentId + "/lapse", "{}"));
    }

    void faults(Map<String, ?> faults) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("PUT", "/sim/faults", JSON.writeValueAsString(faults)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    JsonNode sim(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request("GET", "/sim/" + path, "")).body());
    }

    @Override
    public void close() throws IOException {
        http.close();
        simulator.close();
    }
}
