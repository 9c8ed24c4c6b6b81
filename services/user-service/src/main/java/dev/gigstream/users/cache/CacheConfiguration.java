package dev.gigstream.users.cache;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts the cache on Redis, which may be away: commands are refused at once while there is no connection. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    private static final Duration SETTLE_EVERY = Duration.ofSeconds(1);

    @Bean
    VersionedCache versionedCache(
            StringRedisTemplate redis, @Value("${gigstream.users.cache.time-to-live}") Duration timeToLive) {
        return new VersionedCache(new RedisCacheServer(redis), timeToLive, System::nanoTime);
    }

    @Bean
    SchedulingConfigurer cacheSettling(VersionedCache cache) {
        return tasks -> tasks.addFixedDelayTask(cache::settle, SETTLE_EVERY);
    }

    @Bean
    LettuceClientOptionsBuilderCustomizer refuseWhileDisconnected() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }
}
