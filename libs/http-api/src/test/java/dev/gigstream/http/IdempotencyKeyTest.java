package dev.gigstream.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyKeyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BODY = "{\"amountMinor\":5,\"currency\":\"INR\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;
    private int port;

    @BeforeAll
    void start() {
        application =
                SpringApplication.run(SampleApplication.class, "--server.port=0", "--gigstream.http.max-body=1KB");
        port = ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void givesTheSameRequestTheSameFingerprintAndStillReadsTheBody() throws Exception {
        HttpResponse<String> first = post("k-1", BODY);
        HttpResponse<String> again = post("k-1", BODY);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"amount\":5").contains("\"key\":\"k-1\"");
        assertThat(fingerprint(again)).isEqualTo(fingerprint(first)).hasSize(43);
    }

    @Test
    void tellsAnotherBodyApart() throws Exception {
        assertThat(fingerprint(post("k", BODY))).isNotEqualTo(fingerprint(post("k", BODY.replace('5', '6'))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void asksForAKey(String none) throws Exception {
        HttpResponse<String> answer = post(none, BODY);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\"");
    }

    @Test
    void refusesAKeyOfAnyLength() throws Exception {
        assertThat(post("k".repeat(255), BODY).statusCode()).isEqualTo(200);
        assertThat(post("k".repeat(256), BODY).statusCode()).isEqualTo(422);
        assertThat(post("k k", BODY).statusCode()).isEqualTo(422);
    }

    @Test
    void keepsNoBodyBeyondTheLimit() throws Exception {
        assertThat(post("k", BODY + " ".repeat(2_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void checksTheBodyAsEver() throws Exception {
        assertThat(post("k", "{\"amountMinor\":-5,\"currency\":\"INR\"}").statusCode())
                .isEqualTo(422);
        assertThat(post("k", "{").statusCode()).isEqualTo(400);
    }

    private static String fingerprint(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("fingerprint").asString();
    }

    private HttpResponse<String> post(String key, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/once"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header(IdempotencyKey.HEADER, key);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
