package dev.gigstream.local.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

    @TempDir
    private Path data;

    private StartedSimulator simulator;
    private String path;

    @BeforeEach
    void start() throws Exception {
        simulator = StartedSimulator.alone(data);
        path = "/checkout/" + simulator.order(158145).path("id").asString();
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
    }

    @Test
    void asksForTheAmountUnderAStrictPolicy() throws Exception {
        HttpResponse<String> page = simulator.send(simulator.request("GET", path, ""));

        assertThat(page.body()).contains("INR 1581.45", "<html lang=\"en\">", "<h1>Pay your order</h1>");
        assertThat(page.body()).doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void paysAndHandsBackToTheShop() throws Exception {
        HttpResponse<String> page =
                simulator.send(form("outcome=captured&callback_url=http%3A%2F%2Flocalhost%3A8080%2Fpaid"));

        assertThat(page.body())
                .contains("INR 1581.45 paid.", "method=\"post\" action=\"http://localhost:8080/paid\"")
                .contains("name=\"razorpay_signature\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self' http://localhost:8080");
        assertThat(simulator
                        .sim("payments")
                        .path("items")
                        .path(0)
                        .path("status")
                        .asString())
                .isEqualTo("captured");
    }

    @Test
    void offersAnotherTryAfterAFailure() throws Exception {
        HttpResponse<String> page = simulator.send(form("outcome=failed"));

        assertThat(page.body()).contains("Nothing was paid", "Try again");
    }

    @Test
    void leadsNobodyAwayFromTheMerchant() throws Exception {
        HttpResponse<String> foreign =
                simulator.send(simulator.request("GET", path + "?return_url=https%3A%2F%2Felsewhere.example", ""));
        HttpResponse<String> script =
                simulator.send(simulator.request("GET", path + "?return_url=javascript%3Aalert(1)", ""));

        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(script.statusCode()).isEqualTo(400);
    }

    @Test
    void encodesWhatTheMerchantSent() throws Exception {
        String body = simulator.api("POST", "/v1/orders", """
                {"amount": 100, "currency": "INR", "receipt": "<script>alert(1)</script>"}""").body();
        String id = StartedSimulator.JSON.readTree(body).path("id").asString();

        HttpResponse<String> page = simulator.send(simulator.request("GET", "/checkout/" + id, ""));

        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private HttpRequest.Builder form(String fields) {
        return HttpRequest.newBuilder(simulator.url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }
}
