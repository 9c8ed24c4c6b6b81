package dev.gigstream.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.edge.Edge;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitingTest {
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String SEARCH = "/api/v1/search/gigs";
    private static final String[] STRICT = {
        "gigstream.edge.limits.enabled=true",
        "gigstream.edge.limits.groups.login.burst=3",
        "gigstream.edge.limits.groups.login.per-second=0.01",
        "gigstream.edge.limits.groups.general.burst=5",
        "gigstream.edge.limits.groups.general.per-second=0.01",
        "REDIS_URL=redis://127.0.0.1:1"
    };

    @Test
    void holdsALocalLimitWhileRedisIsAway() {
        try (Edge edge = Edge.start(STRICT)) {
            List<Integer> statuses = logins(edge, 5);
            HttpResponse<String> dodging =
                    edge.post(LOGIN, "{}", "X-Forwarded-For", "6.6.6.6", "X-Client-Address", "7.7.7.7");

            assertThat(statuses).containsExactly(200, 200, 200, 429, 429);
            assertThat(dodging.statusCode()).isEqualTo(429);
            assertThat(dodging.headers().firstValue("Retry-After").map(Integer::parseInt))
                    .hasValueSatisfying(seconds -> assertThat(seconds).isPositive());
            assertThat(Edge.json(dodging).path("code").stringValue()).isEqualTo("TOO_MANY_REQUESTS");
        }
    }

    @Test
    void countsUsersApartFromTheirCommonAddress() {
        try (Edge edge = Edge.start(STRICT)) {
            IntStream.range(0, 6).forEach(_ -> edge.get(SEARCH));
            assertThat(edge.get(SEARCH).statusCode()).isEqualTo(429);

            assertThat(edge.get(SEARCH, "Authorization", edge.bearer("anna")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void stopsAskingARedisThatDoesNotAnswer() {
        try (SilentRedis redis = new SilentRedis();
                Edge edge = Edge.start(
                        "gigstream.edge.limits.enabled=true",
                        "gigstream.edge.limits.redis-pause=1h",
                        "REDIS_URL=redis://127.0.0.1:" + redis.port())) {
            redis.awaitClient();

            List<Integer> statuses = IntStream.range(0, 30)
                    .mapToObj(_ -> edge.get(SEARCH).statusCode())
                    .toList();

            assertThat(statuses).containsOnly(200);
            assertThat(redis.asked()).isBetween(1, 10);
        }
    }

    private static List<Integer> logins(Edge edge, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> edge.post(LOGIN, "{}").statusCode())
                .toList();
    }
}
