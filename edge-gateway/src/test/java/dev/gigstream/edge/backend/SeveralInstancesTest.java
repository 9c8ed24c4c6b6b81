package dev.gigstream.edge.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.edge.Edge;
import dev.gigstream.edge.FakeService;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SeveralInstancesTest {
    private static final String READINESS = "/actuator/health/readiness";
    private static final String SEARCH = "/api/v1/search/gigs";
    private static final FakeService.Behaviour BROKEN = (request, _) -> {
        request.withConnection(connection -> connection.channel().close());
        return Mono.<Void>never();
    };

    private final FakeService one = new FakeService();
    private final FakeService other = new FakeService();
    private Edge edge;

    @BeforeEach
    void start() {
        edge = Edge.start(
                "gigstream.edge.backend.instances=search-service=" + one.url() + " " + other.url(),
                "gigstream.edge.backend.readiness-asked-every=50ms");
    }

    @AfterEach
    void stop() {
        edge.close();
        one.close();
        other.close();
    }

    @Test
    void goesRoundTheInstances() {
        for (int i = 0; i < 10; i++) {
            assertThat(edge.get(SEARCH).statusCode()).isEqualTo(200);
        }

        assertThat(one.received(SEARCH)).hasSize(5);
        assertThat(other.received(SEARCH)).hasSize(5);
    }

    @Test
    void leavesOneAloneThatIsNotReadyAndComesBackWhenItIs() {
        edge.get(SEARCH);
        one.answering(READINESS, 503, "{}");
        await().untilAsserted(() -> assertOnly(other));

        one.answering(READINESS, 200, "{}");

        await().until(() -> {
            one.forget();
            edge.get(SEARCH);
            return !one.received(SEARCH).isEmpty();
        });
    }

    @Test
    void whatCannotBeSentToOneIsSentToTheOther() {
        one.close();

        for (int i = 0; i < 6; i++) {
            String path = "/api/v1/search/" + UUID.randomUUID();
            assertThat(edge.post(path, "{}").statusCode()).isEqualTo(200);
            assertThat(other.received(path)).hasSize(1);
        }
    }

    @Test
    void asksTheOtherWhenOneBreaksOffOrSaysThatItCannot() {
        one.on(SEARCH, BROKEN);
        assertThat(edge.get(SEARCH).statusCode()).isEqualTo(200);
        assertThat(edge.get(SEARCH).statusCode()).isEqualTo(200);

        one.on(SEARCH, (_, response) -> FakeService.json(response.header("Retry-After", "1"), 503, "{}"));

        assertThat(edge.get(SEARCH).statusCode()).isEqualTo(200);
        assertThat(edge.get(SEARCH).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNothingTwiceThatMayHaveBeenDone() {
        one.on(SEARCH, BROKEN);
        other.on(SEARCH, BROKEN);

        BackendCallTest.assertProblem(edge.post(SEARCH, "{}"), 502, "BAD_GATEWAY");

        assertThat(one.received(SEARCH).size() + other.received(SEARCH).size()).isEqualTo(1);
    }

    private void assertOnly(FakeService expected) {
        one.forgetRequests();
        other.forgetRequests();
        for (int i = 0; i < 4; i++) {
            edge.get(SEARCH);
        }
        assertThat(expected.received(SEARCH)).hasSize(4);
    }
}
