package dev.gigstream.users.cache;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** The cache's commands on Redis; compare-and-set runs there as a script, so no two instances come between. */
final class RedisCacheServer implements CacheServer {

    private static final RedisScript<Long> PUT_UNLESS_NEWER = RedisScript.of("""
            local stored = redis.call('GET', KEYS[1])
            local version = stored and tonumber(string.match(stored, '^(%d+)|'))
            if version and version > tonumber(ARGV[1]) then return 0 end
            redis.call('SET', KEYS[1], ARGV[1] .. '|' .. ARGV[2], 'PX', ARGV[3])
            return 1
            """, Long.class);

    private static final RedisScript<Long> RAISE = RedisScript.of("""
            local stored = redis.call('GET', KEYS[1])
            local version = stored and tonumber(string.match(stored, '^(%d+)|'))
            if version and version >= tonumber(ARGV[1]) then return 0 end
            redis.call('SET', KEYS[1], ARGV[1] .. '|', 'PX', ARGV[2])
            return 1
            """, Long.class);

    private final StringRedisTemplate redis;

    RedisCacheServer(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public String get(String key) {
        return redis.opsForValue().get(key);
    }

    @Override
    public void putUnlessNewer(String key, long version, String body, Duration timeToLive) {
        redis.execute(PUT_UNLESS_NEWER, List.of(key), Long.toString(version), body, millis(timeToLive));
    }

    @Override
    public void raise(String key, long version, Duration timeToLive) {
        redis.execute(RAISE, List.of(key), Long.toString(version), millis(timeToLive));
    }

    @Override
    public void raiseAll(Map<String, Long> versions, Duration timeToLive) {
        redis.executePipelined(new SessionCallback<>() {
            @Override
            public <K, V> Object execute(RedisOperations<K, V> operations) {
                versions.forEach((key, version) -> raise(key, version, timeToLive));
                return null;
            }
        });
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
