package dev.gigstream.edge.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.edge.Edge;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyRotationTest {
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String SESSION = """
            {"session":{"sessionId":"s1","refreshToken":"r1","refreshExpiresIn":60},
             "user":{"userId":"u1","email":"a@b.c","displayName":"A","roles":["BUYER"],"emailVerified":true}}""";

    private final Edge edge =
            Edge.start("gigstream.edge.token.key-propagation=300ms", "gigstream.edge.token.key-reload=50ms");
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    void logIn() {
        edge.service().answering(LOGIN, 200, SESSION);
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    @Test
    void rotatesUnderLoadWithoutAFailedRequest() {
        List.of(1, 2, 3).forEach(_ -> clients.submit(this::useTokens));

        edge.keys().add("second");
        await().until(() -> kid(login()).equals("second"));
        edge.keys().add("third");
        await().until(() -> kid(login()).equals("third"));
        running.set(false);
        clients.close();

        assertThat(failures).isEmpty();
    }

    @Test
    void publishesAKeyBeforeItSignsWithIt() {
        edge.keys().add("next");

        await().until(() -> edge.get("/.well-known/jwks.json").body().contains("\"next\""));
        await().until(() -> kid(login()).equals("next"));
        assertThat(search("Bearer " + edge.token("anna"))).isEqualTo(200);
    }

    @Test
    void endsTheTokensOfARemovedKey() {
        edge.keys().add("retired");
        await().until(() -> kid(login()).equals("retired"));
        String old = "Bearer " + login();
        assertThat(search(old)).isEqualTo(200);
        edge.keys().add("successor");
        await().until(() -> kid(login()).equals("successor"));

        edge.keys().remove("retired");

        await().until(() -> search(old) == 401);
        assertThat(search("Bearer " + login())).isEqualTo(200);
    }

    private void useTokens() {
        String token = login();
        while (running.get()) {
            int status = search("Bearer " + token);
            if (status != 200) {
                failures.add("search " + status + " with " + kid(token));
            }
            token = login();
        }
    }

    private int search(String bearer) {
        return edge.get("/api/v1/search/gigs", "Authorization", bearer).statusCode();
    }

    private String login() {
        HttpResponse<String> answer = edge.post(LOGIN, "{}");
        if (answer.statusCode() != 200) {
            failures.add("login " + answer.statusCode());
        }
        return Edge.json(answer).path("accessToken").stringValue();
    }

    private static String kid(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return JsonMapper.shared()
                .readTree(new String(header, StandardCharsets.UTF_8))
                .path("kid")
                .stringValue();
    }
}
