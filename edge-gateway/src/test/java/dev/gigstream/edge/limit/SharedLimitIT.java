package dev.gigstream.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gigstream.edge.Edge;
import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import io.lettuce.core.RedisClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithInfrastructure(Server.REDIS)
class SharedLimitIT {
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String[] SETTINGS = {
        "gigstream.edge.limits.enabled=true",
        "gigstream.edge.limits.groups.login.burst=4",
        "gigstream.edge.limits.groups.login.per-second=0.01",
        "gigstream.edge.limits.redis-timeout=2s"
    };

    private final RedisClient redis = RedisClient.create(System.getProperty("REDIS_URL"));
    private final Edge one = Edge.start(SETTINGS);
    private final Edge other = Edge.start(SETTINGS);

    @BeforeEach
    void connect() {
        List.of(one, other)
                .forEach(edge -> await().until(
                                () -> edge.bean(RedisLink.class).commands().isPresent()));
        redis.connect().sync().flushall();
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        redis.close();
    }

    @Test
    void countsForAllGatewaysTogether() {
        assertThat(logins(one, 2)).containsExactly(200, 200);
        assertThat(logins(other, 3)).containsExactly(200, 200, 429);

        HttpResponse<String> answer = one.post(LOGIN, "{}");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After").map(Integer::parseInt))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 100));
    }

    @Test
    void forgetsNothingWhenRedisForgetsTheScript() {
        assertThat(logins(one, 3)).containsOnly(200);

        redis.connect().sync().scriptFlush();

        assertThat(logins(one, 2)).containsExactly(200, 429);
    }

    @Test
    void leavesNothingBehindInRedis() {
        logins(one, 1);

        long milliseconds = redis.connect().sync().pttl("edge:limit:login:127.0.0.1");

        assertThat(milliseconds).isBetween(1L, 400_000L);
    }

    private static List<Integer> logins(Edge edge, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> edge.post(LOGIN, "{}").statusCode())
                .toList();
    }
}
