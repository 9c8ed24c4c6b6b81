package dev.gigstream.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.TestTokens;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** Nothing the service needs is there: neither Elasticsearch nor broker nor registry. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gigstream.elasticsearch.urls=http://127.0.0.1:1",
            "search.activity.bootstrap-servers=127.0.0.1:1",
            "gigstream.events.registry-url=http://127.0.0.1:1"
        })
class ElasticsearchAwayTest {
    private static final TestTokens TOKENS = new TestTokens();

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void publishKeys() {
        TOKENS.writeJwks(keys.resolve("jwks.json"));
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        properties.add("gigstream.tokens.public-keys", () -> keys.resolve("jwks.json"));
    }

    @Test
    void saysThatItIsTemporary() {
        for (String path : new String[] {"/gigs?q=logo", "/suggest?q=lo", "/trending"}) {
            ResponseEntity<String> answer = get(path, null);

            assertThat(answer.getStatusCode().value()).as(path).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst("Retry-After")).isNotNull();
            assertThat(answer.getBody()).contains("\"code\":\"UNAVAILABLE\"").doesNotContain("127.0.0.1");
        }
    }

    @Test
    void refusesABadTokenAndTakesAGoodOne() {
        assertThat(get("/gigs", "Bearer not.a.token").getStatusCode().value()).isEqualTo(401);
        assertThat(get("/gigs", TOKENS.bearer("u1", "BUYER")).getStatusCode().value())
                .isEqualTo(503);
    }

    private ResponseEntity<String> get(String path, String authorization) {
        return RestClient.builder()
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build()
                .get()
                .uri("http://127.0.0.1:" + port + "/api/v1/search" + path)
                .headers(it -> {
                    if (authorization != null) {
                        it.set("Authorization", authorization);
                    }
                })
                .retrieve()
                .toEntity(String.class);
    }
}
