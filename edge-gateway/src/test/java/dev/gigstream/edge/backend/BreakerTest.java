package dev.gigstream.edge.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.edge.Edge;
import dev.gigstream.edge.FakeService;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakerTest {
    private static final String GIGS = "/api/v1/gigs";
    private static final String CATEGORIES = "/api/v1/categories";

    private static final String SEARCH = "/api/v1/search/gigs";
    private static final String USERS = "/api/v1/users";
    private static final FakeService.Behaviour BROKEN = (request, _) -> {
        request.withConnection(connection -> connection.channel().close());
        return Mono.<Void>never();
    };

    private final Edge edge = Edge.start(
            "gigstream.edge.backend.breaker.minimum-calls=3",
            "gigstream.edge.backend.breaker.window=4",
            "gigstream.edge.backend.breaker.trial-calls=1",
            "gigstream.edge.backend.breaker.open=1s");

    @AfterAll
    void stop() {
        edge.close();
    }

    @Test
    void stopsAskingAServiceThatKeepsBreakingOffAndAsksAgainLater() {
        edge.service().on(GIGS, BROKEN);
        for (int i = 0; i < 3; i++) {
            edge.post(GIGS, "{}");
        }

        HttpResponse<String> answer = edge.get(CATEGORIES);

        BackendCallTest.assertProblem(answer, 503, "UNAVAILABLE");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(edge.service().received(CATEGORIES)).isEmpty();
        await().until(() -> edge.get(CATEGORIES).statusCode() == 200);
    }

    @Test
    void keepsAskingAServiceThatAnswersThatItCannot() {
        edge.service().on(SEARCH, (_, response) -> FakeService.json(response.header("Retry-After", "1"), 503, "{}"));
        for (int i = 0; i < 10; i++) {
            edge.get(SEARCH);
        }

        assertThat(edge.get("/api/v1/search/suggest").statusCode()).isEqualTo(200);
    }

    @Test
    void leavesTheOtherServicesAlone() {
        edge.service().on(USERS, BROKEN);
        for (int i = 0; i < 6; i++) {
            edge.post(USERS, "{}");
        }

        assertThat(edge.get("/api/v1/sellers/me").statusCode()).isEqualTo(503);
        assertThat(edge.get("/api/v1/auth/me").statusCode()).isEqualTo(200);
    }
}
