package dev.gigstream.edge.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.edge.Edge;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontDoorTest {
    private static final String GIGS = "/api/v1/gigs";

    private final Edge edge = Edge.start("GATEWAY_ALLOWED_ORIGINS=https://app.example,https://other.example");

    @AfterAll
    void stop() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/api/v1/nope",
                "/api/v2/gigs",
                "/actuator/health",
                "/v3/api-docs",
                "/socket.io/",
                "/socket.io/chat/x"
            })
    void knowsNothingElse(String path) {
        HttpResponse<String> answer = edge.get(path);

        JsonNode problem = Edge.json(answer);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "code", "traceId");
        assertThat(problem.path("type").stringValue()).isEqualTo("https://gigstream.dev/problems/not-found");
        assertThat(problem.path("instance").stringValue()).isEqualTo(path);
        assertThat(problem.path("code").stringValue()).isEqualTo("NOT_FOUND");
    }

    @Test
    void answersAWrongMethodWithTheRightOnes() {
        HttpResponse<String> answer = edge.post("/.well-known/jwks.json", "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(Edge.json(answer).path("code").stringValue()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void keepsTheActuatorOnLoopbackUnderItsOwnPort() {
        HttpResponse<String> answer = edge.send(HttpRequest.newBuilder(
                java.net.URI.create("http://127.0.0.1:" + edge.managementPort() + "/actuator/health/readiness")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(edge.get("/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("undecodable")
    void answersWhatIsNotARequestAsAProblemToo(String sent, int status, String code) throws IOException {
        String answer = raw(sent);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        assertThat(problem.path("traceId").stringValue()).matches("[0-9a-f]{32}");
    }

    static Stream<Arguments> undecodable() {
        return Stream.of(
                Arguments.of(
                        "GET " + GIGS + " HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(17_000) + "\r\n\r\n",
                        431,
                        "HEADERS_TOO_LARGE"),
                Arguments.of("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414, "URI_TOO_LONG"),
                Arguments.of("\u0001\u0002 nonsense\r\n\r\n", 400, "MALFORMED_REQUEST"),
                Arguments.of("GET " + GIGS + " HTTP/1.1\r\nHost: a\r\nBad Name: 1\r\n\r\n", 400, "MALFORMED_REQUEST"),
                Arguments.of(
                        "POST " + GIGS + " HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", 400, "MALFORMED_REQUEST"),
                Arguments.of(
                        "GET " + GIGS + "/../../../actuator/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                        400,
                        "MALFORMED_REQUEST"),
                Arguments.of(
                        "GET " + GIGS + "/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                        400,
                        "MALFORMED_REQUEST"),
                Arguments.of(
                        "GET " + GIGS + "?q=%zz|{} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                        400,
                        "MALFORMED_REQUEST"));
    }

    @Test
    void letsAnAllowedOriginCallWithCredentials() {
        HttpResponse<String> answer = edge.get(GIGS, "Origin", "https://app.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void answersAPreflightItself() {
        edge.service().forget();

        HttpResponse<String> answer =
                edge.send(edge.request(GIGS, "Origin", "https://app.example", "Access-Control-Request-Method", "PUT")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("PUT");
        assertThat(edge.service().received(GIGS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://app.example.evil.com", "http://app.example"})
    void refusesOtherOrigins(String origin) {
        HttpResponse<String> answer = edge.get(GIGS, "Origin", origin);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void takesItsOwnPagesForNoOtherOrigin() {
        assertThat(edge.get(GIGS, "Origin", "http://127.0.0.1:" + edge.port()).statusCode())
                .isEqualTo(200);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", edge.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
