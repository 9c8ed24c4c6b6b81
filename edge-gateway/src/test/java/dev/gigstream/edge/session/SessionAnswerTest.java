package dev.gigstream.edge.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.edge.Edge;
import dev.gigstream.edge.FakeService;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionAnswerTest {
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String REFRESH = "/api/v1/auth/refresh";
    private static final String LOGOUT = "/api/v1/auth/logout";
    private static final String USER = """
            {"userId":"u1","email":"a@b.c","displayName":"Ann","roles":["BUYER","SELLER"],"emailVerified":true}""";
    private static final String SESSION = """
            {"session":{"sessionId":"s1","refreshToken":"r-1","refreshExpiresIn":1209600},"user":%s}""".formatted(USER);

    private final Edge edge = Edge.start();

    @AfterAll
    void stop() {
        edge.close();
    }

    @BeforeEach
    void answerSessions() {
        edge.service().forget();
        edge.service().answering(LOGIN, 200, SESSION).answering(REFRESH, 200, SESSION);
    }

    @Test
    void issuesAnAccessTokenForASession() {
        HttpResponse<String> answer = edge.post(LOGIN, "{\"email\":\"a@b.c\"}");

        JsonNode body = Edge.json(answer);
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("accessToken", "tokenType", "expiresIn", "user");
        assertThat(body.path("tokenType").stringValue()).isEqualTo("Bearer");
        assertThat(body.path("expiresIn").intValue()).isEqualTo(900);
        assertThat(body.path("user")).isEqualTo(JsonMapper.shared().readTree(USER));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(edge.service().last(LOGIN).body()).isEqualTo("{\"email\":\"a@b.c\"}");
    }

    @Test
    void saysInTheTokenWhoForAndForHowLong() {
        JsonNode claims = claims(edge.post(LOGIN, "{}"));

        assertThat(claims.path("iss").stringValue()).isEqualTo("https://gigstream.dev");
        assertThat(claims.path("aud").path(0).stringValue()).isEqualTo("gigstream");
        assertThat(claims.path("sub").stringValue()).isEqualTo("u1");
        assertThat(claims.path("sid").stringValue()).isEqualTo("s1");
        assertThat(claims.path("roles").valueStream().map(JsonNode::stringValue))
                .containsExactly("BUYER", "SELLER");
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isEqualTo(900);
    }

    @Test
    void acceptsWhatItIssued() {
        String token = Edge.json(edge.post(LOGIN, "{}")).path("accessToken").stringValue();

        assertThat(edge.get("/api/v1/admin/users", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsTheRefreshTokenInACookieThatNoScriptReads() {
        var cookies = Edge.cookies(edge.post(LOGIN, "{}"));

        assertThat(cookies.get("refresh_token"))
                .startsWith("refresh_token=r-1;")
                .contains("Path=/api/v1/auth;", "HttpOnly", "SameSite=Strict", "Max-Age=1209600")
                .doesNotContain("Secure", "Domain");
        assertThat(cookies.get("access_token"))
                .contains("Path=/socket.io/;", "HttpOnly", "SameSite=Strict", "Max-Age=900");
    }

    @Test
    void putsTheRefreshTokenInTheBodyForApiClientsOnly() {
        assertThat(Edge.json(edge.post(LOGIN, "{}", "X-Client", "api"))
                        .path("refreshToken")
                        .stringValue())
                .isEqualTo("r-1");
        assertThat(edge.post(LOGIN, "{}", "X-Client", "web").body()).doesNotContain("r-1");
    }

    @Test
    void refreshesWithTheCookie() {
        HttpResponse<String> answer = edge.post(REFRESH, "", "Cookie", "refresh_token=abc; other=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        FakeService.Received received = edge.service().last(REFRESH);
        assertThat(received.header("X-Refresh-Token")).isEqualTo("abc");
        assertThat(received.header("Cookie")).isNull();
    }

    @Test
    void refreshesWithTheBodyOfAnApiClientAndPassesNoSecretInABody() {
        HttpResponse<String> answer = edge.post(REFRESH, "{\"refreshToken\":\"abc\"}", "X-Client", "api");

        assertThat(Edge.json(answer).path("refreshToken").stringValue()).isEqualTo("r-1");
        assertThat(edge.service().last(REFRESH).header("X-Refresh-Token")).isEqualTo("abc");
        assertThat(edge.service().last(REFRESH).body()).isEmpty();
    }

    @Test
    void doesNotTakeARefreshTokenFromAHeaderOrFromABrowsersBody() {
        edge.post(REFRESH, "{\"refreshToken\":\"abc\"}", "X-Refresh-Token", "stolen");

        assertThat(edge.service().last(REFRESH).header("X-Refresh-Token")).isNull();
    }

    @Test
    void refreshesAlthoughTheOldAccessTokenIsStillSent() {
        HttpResponse<String> answer =
                edge.post(REFRESH, "", "Cookie", "refresh_token=abc", "Authorization", "Bearer expired");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(edge.service().last(REFRESH).header("Authorization")).isNull();
    }

    @Test
    void refusesABodyThatIsNotJson() {
        HttpResponse<String> answer = edge.post(REFRESH, "{\"refreshToken\":", "X-Client", "api");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Edge.json(answer).path("code").stringValue()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void neverPutsALineBreakFromABodyIntoAHeader() {
        edge.post(REFRESH, "{\"refreshToken\":\"a\\r\\nX-Evil: 1\"}", "X-Client", "api");

        assertThat(edge.service().last(REFRESH).header("X-Evil")).isNull();
        assertThat(edge.service().last(REFRESH).header("X-Refresh-Token")).isNull();
    }

    @Test
    void clearsTheCookiesAtLogout() {
        edge.service().on(LOGOUT, (_, response) -> response.status(204).send());

        HttpResponse<String> answer =
                edge.post(LOGOUT, "", "Cookie", "refresh_token=abc", "Authorization", edge.bearer("anna"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(Edge.cookies(answer).get("refresh_token")).contains("Max-Age=0", "Path=/api/v1/auth");
        assertThat(Edge.cookies(answer).get("access_token")).contains("Max-Age=0", "Path=/socket.io/");
        assertThat(edge.service().last(LOGOUT).header("X-Refresh-Token")).isEqualTo("abc");
        assertThat(edge.service().last(LOGOUT).header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void clearsTheCookiesOfASessionThatIsNoLongerKnown() {
        edge.service().answering(REFRESH, 401, "{}");

        HttpResponse<String> answer = edge.post(REFRESH, "", "Cookie", "refresh_token=abc");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Edge.cookies(answer).get("refresh_token")).contains("Max-Age=0");
    }

    @Test
    void passesAFailedLoginOnAsItIs() {
        edge.service().answering(LOGIN, 401, "{\"code\":\"BAD_CREDENTIALS\"}");

        HttpResponse<String> answer = edge.post(LOGIN, "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"code\":\"BAD_CREDENTIALS\"}");
        assertThat(Edge.cookies(answer)).isEmpty();
    }

    @Test
    void marksCookiesSecureWhenTheSiteIsPublishedOverTls() {
        try (Edge published = Edge.start("PUBLIC_URL=https://gigstream.example")) {
            published.service().answering(LOGIN, 200, SESSION);

            HttpResponse<String> answer = published.post(LOGIN, "{}");

            assertThat(Edge.cookies(answer).values())
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    private static JsonNode claims(HttpResponse<String> answer) {
        String token = Edge.json(answer).path("accessToken").stringValue();
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonMapper.shared().readTree(new String(payload, StandardCharsets.UTF_8));
    }
}
