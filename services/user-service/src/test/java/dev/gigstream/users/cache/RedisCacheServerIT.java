package dev.gigstream.users.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gigstream.testkit.infrastructure.Server;
import dev.gigstream.testkit.infrastructure.WithInfrastructure;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

@WithInfrastructure(Server.REDIS)
class RedisCacheServerIT {

    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(30);

    private final String key = "test:" + UUID.randomUUID();
    private LettuceConnectionFactory connections;
    private StringRedisTemplate redis;
    private RedisCacheServer server;

    @BeforeEach
    void connect() {
        URI address = URI.create(System.getProperty("REDIS_URL"));
        connections =
                new LettuceConnectionFactory(new RedisStandaloneConfiguration(address.getHost(), address.getPort()));
        connections.start();
        redis = new StringRedisTemplate(connections);
        server = new RedisCacheServer(redis);
    }

    @AfterEach
    void disconnect() {
        connections.destroy();
    }

    @Test
    void theNewerStaysWhicheverComesFirst() {
        server.putUnlessNewer(key, 10, "ten", TIME_TO_LIVE);
        server.putUnlessNewer(key, 9, "nine", TIME_TO_LIVE);

        assertThat(server.get(key)).isEqualTo("10|ten");
    }

    @Test
    void manyMarksInOneGoKeepTheRulesOfOne() {
        server.putUnlessNewer(key, 9, "nine", TIME_TO_LIVE);
        server.putUnlessNewer(key + "/newer", 12, "twelve", TIME_TO_LIVE);

        server.raiseAll(Map.of(key, 10L, key + "/newer", 10L, key + "/none", 10L), TIME_TO_LIVE);

        assertThat(server.get(key)).isEqualTo("10|");
        assertThat(server.get(key + "/newer")).isEqualTo("12|twelve");
        assertThat(server.get(key + "/none")).isEqualTo("10|");
    }

    @Test
    void aMarkRemovesWhatIsOlderAndKeepsItOut() {
        server.putUnlessNewer(key, 9, "nine", TIME_TO_LIVE);
        server.raise(key, 10, TIME_TO_LIVE);
        server.putUnlessNewer(key, 9, "nine", TIME_TO_LIVE);

        assertThat(server.get(key)).isEqualTo("10|");
        server.putUnlessNewer(key, 10, "ten", TIME_TO_LIVE);
        assertThat(server.get(key)).isEqualTo("10|ten");
    }

    @Test
    void aMarkOfTheSameVersionLeavesTheCopy() {
        server.putUnlessNewer(key, 10, "ten", TIME_TO_LIVE);
        server.raise(key, 10, TIME_TO_LIVE);

        assertThat(server.get(key)).isEqualTo("10|ten");
    }

    @Test
    void theLastMarkOfAllKeepsEverythingOut() {
        server.raise(key, Long.MAX_VALUE, TIME_TO_LIVE);
        server.putUnlessNewer(key, 10, "ten", TIME_TO_LIVE);

        assertThat(server.get(key)).endsWith("|");
    }

    @Test
    void everythingExpires() {
        server.putUnlessNewer(key, 10, "ten", TIME_TO_LIVE);

        assertThat(redis.getExpire(key)).isBetween(1L, 30L);
    }

    @Test
    void atTheSameTimeTheNewestWins() {
        IntStream.rangeClosed(1, 200).parallel().forEach(version -> {
            if (version % 2 == 0) {
                server.putUnlessNewer(key, version, "v" + version, TIME_TO_LIVE);
            } else {
                server.raise(key, version, TIME_TO_LIVE);
            }
        });

        assertThat(server.get(key)).isEqualTo("200|v200");
    }
}
