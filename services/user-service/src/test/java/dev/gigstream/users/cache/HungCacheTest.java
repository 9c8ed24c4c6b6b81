package dev.gigstream.users.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A server that takes connections and says nothing: the worst way of being away. */
class HungCacheTest {

    private ServerSocket hung;
    private LettuceConnectionFactory connections;

    @BeforeEach
    void listenAndSayNothing() throws IOException {
        hung = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        LettuceClientConfiguration client = LettuceClientConfiguration.builder()
                .commandTimeout(Duration.ofMillis(50))
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .build())
                .build();
        connections = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", hung.getLocalPort()), client);
        connections.start();
    }

    @AfterEach
    void close() throws IOException {
        connections.destroy();
        hung.close();
    }

    @Test
    void isNotWaitedForTwice() {
        CountingServer server = new CountingServer(new RedisCacheServer(new StringRedisTemplate(connections)));
        VersionedCache cache = new VersionedCache(server, Duration.ofSeconds(30), () -> 0);

        for (int i = 0; i < 1_000; i++) {
            assertThat(cache.get("key")).isEmpty();
            cache.put("key", 1, "one");
            cache.outdate("key", 2);
        }

        assertThat(server.calls).isEqualTo(1);
    }

    private static final class CountingServer implements CacheServer {

        private final CacheServer server;
        private int calls;

        CountingServer(CacheServer server) {
            this.server = server;
        }

        @Override
        public String get(String key) {
            calls++;
            return server.get(key);
        }

        @Override
        public void putUnlessNewer(String key, long version, String body, Duration timeToLive) {
            calls++;
            server.putUnlessNewer(key, version, body, timeToLive);
        }

        @Override
        public void raise(String key, long version, Duration timeToLive) {
            calls++;
            server.raise(key, version, timeToLive);
        }
    }
}
