package dev.gigstream.edge.limit;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** One connection to Redis, made and remade in the background: nobody ever waits for it, and nothing is queued without it. */
@Component
class RedisLink implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int WAITING_COMMANDS = 2_000;

    private final boolean wanted;
    private final ClientResources resources;
    private final RedisClient client;
    private final ScheduledExecutorService connecting = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("redis-link").daemon().factory());
    private volatile StatefulRedisConnection<String, String> connection;
    private boolean reported;

    RedisLink(LimitSettings settings) {
        this.wanted = settings.enabled();
        this.resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
        RedisURI uri = RedisURI.create(settings.redisUrl());
        uri.setTimeout(PATIENCE);
        this.client = RedisClient.create(resources, uri);
        this.client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(WAITING_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build());
    }

    @Override
    public void afterPropertiesSet() {
        if (wanted) {
            connecting.execute(this::connect);
        }
    }

    @Override
    public void destroy() {
        connecting.shutdownNow();
        client.shutdown(0, 1, TimeUnit.SECONDS);
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }

    /** Empty while there is no connection. */
    Optional<RedisAsyncCommands<String, String>> commands() {
        StatefulRedisConnection<String, String> current = connection;
        return current != null && current.isOpen() ? Optional.of(current.async()) : Optional.empty();
    }

    /** SHA-1 of a script, as Redis names it. */
    String digest(String script) {
        return io.lettuce.core.codec.Base16.digest(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** After the first success the client reconnects by itself. */
    private void connect() {
        try {
            connection = client.connect(StringCodec.UTF8);
            LOG.info("Limits are counted in Redis");
        } catch (RuntimeException e) {
            if (!reported) {
                LOG.warn("Redis is away, limits are counted locally: {}", e.toString());
                reported = true;
            }
            connecting.schedule(this::connect, 1, TimeUnit.SECONDS);
        }
    }
}
