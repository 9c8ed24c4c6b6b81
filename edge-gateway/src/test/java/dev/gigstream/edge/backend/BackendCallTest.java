package dev.gigstream.edge.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.edge.Edge;
import dev.gigstream.edge.FakeService;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackendCallTest {
    private static final String GIGS = "/api/v1/gigs";
    private static final FakeService.Behaviour WELL = (_, response) -> FakeService.json(response, 200, "{\"ok\":true}");
    private static final FakeService.Behaviour GONE = (request, response) -> {
        request.withConnection(connection -> connection.channel().close());
        return Mono.<Void>never();
    };
    private static final FakeService.Behaviour SILENT = (_, _) -> Mono.<Void>never();

    private final Edge edge = Edge.start(
            "gigstream.edge.backend.response-timeout=400ms", "gigstream.edge.backend.breaker.minimum-calls=1000");

    @AfterAll
    void stop() {
        edge.close();
    }

    @BeforeEach
    void forget() {
        edge.service().forget();
    }

    @Test
    void passesMethodAddressBodyAndAnswerThrough() {
        edge.service()
                .on(
                        GIGS,
                        (_, response) -> response.status(201)
                                .header("Content-Type", "application/json")
                                .header("ETag", "\"1\"")
                                .header("Location", "/api/v1/gigs/1")
                                .sendString(Mono.just("{\"gigId\":\"1\"}")));

        HttpResponse<String> answer = edge.post(GIGS + "?q=a%20b&x=%C3%A9", "{\"title\":\"é\"}", "If-Match", "\"7\"");

        FakeService.Received received = edge.service().last(GIGS);
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.uri()).isEqualTo(GIGS + "?q=a%20b&x=%C3%A9");
        assertThat(received.body()).isEqualTo("{\"title\":\"é\"}");
        assertThat(received.header("If-Match")).isEqualTo("\"7\"");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"gigId\":\"1\"}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/gigs/1");
    }

    @Test
    void passesASignedWebhookOnByteForByteFromSomebodyWithoutAToken() {
        String path = "/api/v1/payments/webhooks/razorpay";
        edge.service().answering(path, 204, "");
        String body = "{ \"event\":\"payment.captured\",\r\n\t\"ü\" : 1.0 }\n";

        edge.post(path, body, "X-Razorpay-Signature", "abc123");

        assertThat(edge.service().last(path).body()).isEqualTo(body);
        assertThat(edge.service().last(path).header("X-Razorpay-Signature")).isEqualTo("abc123");
        assertProblem(edge.get("/api/v1/payments/me/balance"), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "DELETE", "PUT", "PATCH", "OPTIONS"})
    void passesEveryMethod(String method) {
        HttpResponse<String> answer = edge.send(edge.request(GIGS).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(edge.service().last(GIGS).method()).isEqualTo(method);
        assertThat(edge.service().last(GIGS).header("Transfer-Encoding")).isNull();
    }

    @Test
    void passesALongAnswerOfUnknownLength() {
        String part = "x".repeat(10_000);
        edge.service()
                .on(GIGS, (_, response) -> response.sendString(Flux.range(0, 50).map(_ -> part)));

        assertThat(edge.get(GIGS).body()).hasSize(500_000);
    }

    @Test
    void passesALongAnswerOfKnownLength() {
        String body = "y".repeat(300_000);
        edge.service().answering(GIGS, 200, body);

        HttpResponse<String> answer = edge.get(GIGS);

        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Content-Length")).contains("300000");
    }

    @ParameterizedTest
    @CsvSource({"204", "304", "404", "409", "500"})
    void passesAnswersWithoutContent(int status) {
        edge.service().on(GIGS, (_, response) -> response.status(status).send());

        assertThat(edge.get(GIGS).statusCode()).isEqualTo(status);
    }

    @Test
    void triesASafeRequestOnceMoreWhenTheServiceIsGoingDown() {
        edge.service().first(1, GIGS, GONE, WELL);

        assertThat(edge.get(GIGS).body()).isEqualTo("{\"ok\":true}");
        assertThat(edge.service().received(GIGS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503})
    void triesASafeRequestOnceMoreAfterAPassingFailure(int status) {
        edge.service().first(1, GIGS, (_, response) -> FakeService.json(response, status, "{}"), WELL);

        assertThat(edge.get(GIGS).statusCode()).isEqualTo(200);
        assertThat(edge.service().received(GIGS)).hasSize(2);
    }

    @Test
    void givesUpAfterTheSecondTry() {
        edge.service().on(GIGS, GONE);

        HttpResponse<String> answer = edge.get(GIGS);

        assertProblem(answer, 502, "BAD_GATEWAY");
        assertThat(edge.service().received(GIGS)).hasSize(2);
    }

    @Test
    void passesTheSecondFailureOnAsItIs() {
        edge.service().answering(GIGS, 503, "{\"code\":\"STARTING\"}");

        HttpResponse<String> answer = edge.get(GIGS);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("STARTING");
        assertThat(edge.service().received(GIGS)).hasSize(2);
    }

    @Test
    void believesAServiceThatSaysWhenToComeBack() {
        edge.service().on(GIGS, (_, response) -> FakeService.json(response.header("Retry-After", "7"), 503, "{}"));

        HttpResponse<String> answer = edge.get(GIGS);

        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(edge.service().received(GIGS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503})
    void neverRepeatsAWriteAfterAFailureAnswer(int status) {
        edge.service().first(1, GIGS, (_, response) -> FakeService.json(response, status, "{}"), WELL);

        assertThat(edge.post(GIGS, "{}").statusCode()).isEqualTo(status);
        assertThat(edge.service().received(GIGS)).hasSize(1);
    }

    @Test
    void neverRepeatsAWriteThatBroke() {
        edge.service().on(GIGS, GONE);

        assertProblem(edge.post(GIGS, "{}"), 502, "BAD_GATEWAY");
        assertThat(edge.service().received(GIGS)).hasSize(1);
    }

    @Test
    void answersASilentServiceWithATimeout() {
        edge.service().on(GIGS, SILENT);

        assertProblem(edge.get(GIGS), 504, "BACKEND_TIMEOUT");
        assertThat(edge.service().received(GIGS)).hasSize(1);
    }

    @Test
    void answersAServiceThatIsAwayWithWhenToComeBack() {
        try (Edge alone = Edge.start("GIG_SERVICE_URL=http://127.0.0.1:1")) {
            HttpResponse<String> answer = alone.get(GIGS);

            assertProblem(answer, 503, "UNAVAILABLE");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(alone.get("/api/v1/auth/me").statusCode()).isEqualTo(200);
        }
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Edge.json(answer).path("code").stringValue()).isEqualTo(code);
        assertThat(Edge.json(answer).path("traceId").stringValue())
                .isEqualTo(answer.headers().firstValue("X-Trace-Id").orElseThrow());
    }
}
