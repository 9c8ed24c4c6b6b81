package dev.gigstream.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.TestTokens;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceDefaultsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestTokens tokens = new TestTokens();
    private ConfigurableApplicationContext application;
    private int port;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path keys = tokens.writeJwks(folder.resolve("jwks.json"));
        application = SpringApplication.run(
                SampleService.class,
                "--server.port=0",
                "--spring.application.name=sample",
                "--gigstream.tokens.public-keys=" + keys);
        port = ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void tellsControllersWhoCalls() throws Exception {
        HttpResponse<String> answer = get("/me", tokens.bearer("u1", "BUYER", "SELLER"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"userId\":\"u1\"", "\"sessionId\":\"session-of-u1\"", "SELLER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/admin"})
    void deniesByDefault(String path) throws Exception {
        HttpResponse<String> answer = get(path, null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void deniesBeforeItReadsTheBody() throws Exception {
        HttpRequest request = to("/closed").POST(BodyPublishers.ofString("{")).build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void opensOnlyWhatSaysThatItIsPublic() throws Exception {
        assertThat(get("/things", null).body()).contains("nobody");
        assertThat(get("/things", tokens.bearer("u1")).body()).contains("u1");
        assertThat(get("/things", "Bearer nonsense").statusCode()).isEqualTo(401);
    }

    @Test
    void letsInOnlyThoseWithTheRole() throws Exception {
        assertThat(get("/admin", tokens.bearer("u1", "BUYER")).statusCode()).isEqualTo(403);
        assertThat(get("/admin", tokens.bearer("u1", "AUDITOR")).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery(
                        "expired",
                        t -> signed(t, b -> b.expiration(Date.from(Instant.now().minusSeconds(1))))),
                forgery("without expiry", t -> signed(t, b -> b.expiration(null))),
                forgery("of another issuer", t -> signed(t, b -> b.issuer("https://evil.example"))),
                forgery(
                        "for another audience",
                        t -> signed(t, b -> b.audience().clear().add("other").and())),
                forgery("without a session", t -> signed(t, b -> b.claim("sid", null))),
                forgery("without a subject", t -> signed(t, b -> b.subject(null))),
                forgery(
                        "of another type",
                        t -> signed(t, b -> b.header().type("JWT").and())),
                forgery(
                        "without a key id",
                        t -> signed(t, b -> b.header().keyId(null).and())),
                forgery(
                        "of a foreign key id",
                        t -> signed(t, b -> b.header().keyId("other").and())),
                forgery("not signed", t -> t.claims("u1", "s1").compact()),
                forgery(
                        "signed by another",
                        t -> t.claims("u1", "s1")
                                .signWith(new TestTokens().keys().getPrivate(), Jwts.SIG.RS256)
                                .compact()),
                forgery(
                        "by another algorithm",
                        t -> t.claims("u1", "s1")
                                .signWith(t.keys().getPrivate(), Jwts.SIG.RS384)
                                .compact()),
                forgery(
                        "with a PSS signature",
                        t -> t.claims("u1", "s1")
                                .signWith(t.keys().getPrivate(), Jwts.SIG.PS256)
                                .compact()),
                forgery(
                        "HMAC with the public key",
                        t -> t.claims("u1", "s1")
                                .signWith(
                                        Keys.hmacShaKeyFor(t.keys().getPublic().getEncoded()), Jwts.SIG.HS256)
                                .compact()),
                forgery("with its payload changed", ServiceDefaultsTest::tampered),
                forgery("cut short", t -> t.token("u1").substring(0, 100)),
                forgery(
                        "with a header of its own key",
                        t -> signed(
                                t,
                                b -> b.header()
                                        .keyId("x")
                                        .add("jku", "https://evil.example/jwks")
                                        .and())),
                forgery("too long", t -> t.token("u".repeat(1500))),
                forgery("empty", _ -> ""));
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("forgeries")
    void refuses(String name, Function<TestTokens, String> forgery, CapturedOutput output) throws Exception {
        HttpResponse<String> answer = get("/me", "Bearer " + forgery.apply(tokens));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dTpw", "Bearer", "bearer ", "nonsense"})
    void refusesOtherWaysToSayWhoOneIs(String header) throws Exception {
        assertThat(get("/me", header).statusCode()).isEqualTo(401);
    }

    @Test
    void goesOnWithTheCallersTrace(CapturedOutput output) throws Exception {
        HttpRequest request = to("/things").header("traceparent", TRACEPARENT).build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("X-Trace-Id")).hasValue("0af7651916cd43dd8448eb211c80319c");
        assertThat(output).contains("\"trace\":{\"id\":\"0af7651916cd43dd8448eb211c80319c\"", "\"ecs\":");
    }

    @Test
    void tellsTheTraceInProblemsToo() throws Exception {
        HttpResponse<String> answer = get("/nowhere", null);

        JsonNode problem = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem.at("/traceId").asString())
                .isEqualTo(answer.headers().firstValue("X-Trace-Id").orElseThrow())
                .hasSize(32);
    }

    @Test
    void describesItself() throws Exception {
        JsonNode document = JSON.readTree(get("/v3/api-docs", null).body());

        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/paths/~1me/get/security/0/bearer").isArray()).isTrue();
        assertThat(document.at("/paths/~1things/get/security").isMissingNode()).isTrue();
        assertThat(document.at("/paths/~1things/get/parameters").toString())
                .contains("limit", "cursor")
                .doesNotContain("caller", "\"page\"");
        assertThat(document.at("/paths/~1me/get/parameters").isMissingNode()).isTrue();
        assertThat(document.at("/paths/~1me/get/responses/default/$ref").asString())
                .endsWith("/responses/Problem");
    }

    @Test
    void isWatchedFromItsOwnPort() throws Exception {
        assertThat(get("/actuator/health/liveness", null).body()).contains("UP");
        assertThat(get("/actuator/health/readiness", null).body()).contains("UP");
        assertThat(get("/actuator/prometheus", null).body()).contains("application=\"sample\"");
        assertThat(get("/actuator/env", null).statusCode()).isEqualTo(404);
        assertThat(get("/actuator/heapdump", null).statusCode()).isEqualTo(404);
    }

    private static Arguments forgery(String name, Function<TestTokens, String> forgery) {
        return Arguments.of(name, forgery);
    }

    private static String signed(TestTokens tokens, Function<JwtBuilder, JwtBuilder> spoil) {
        return spoil.apply(tokens.claims("u1", "s1"))
                .signWith(tokens.keys().getPrivate(), Jwts.SIG.RS256)
                .compact();
    }

    private static String tampered(TestTokens tokens) {
        String[] parts = tokens.token("u1", "BUYER").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("BUYER", "ADMIN");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes()) + "."
                + parts[2];
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        HttpRequest.Builder request = to(path);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
