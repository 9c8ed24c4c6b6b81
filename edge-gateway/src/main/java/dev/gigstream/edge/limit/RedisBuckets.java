package dev.gigstream.edge.limit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts for all gateways together; an answer that takes too long is no answer, and after some of those nobody asks for a while. */
@Component
class RedisBuckets {
    private static final String PREFIX = "edge:limit:";

    private final RedisLink redis;
    private final Duration timeout;
    private final String script;
    private final String digest;
    private final CircuitBreaker circuit;

    RedisBuckets(RedisLink redis, LimitSettings settings) throws IOException {
        this.redis = redis;
        this.timeout = settings.redisTimeout();
        this.script = new ClassPathResource("limit/take.lua").getContentAsString(StandardCharsets.UTF_8);
        this.digest = redis.digest(script);
        this.circuit = CircuitBreaker.of(
                "redis-limits",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .waitDurationInOpenState(settings.redisPause())
                        .build());
    }

    /** Empty when Redis cannot decide now. */
    Mono<Decision> take(String key, Limit limit) {
        Optional<RedisAsyncCommands<String, String>> commands = redis.commands();
        if (commands.isEmpty() || !circuit.tryAcquirePermission()) {
            return Mono.empty();
        }
        long start = System.nanoTime();
        return Mono.fromCompletionStage(() -> run(commands.get(), key, limit))
                .timeout(timeout)
                .doOnNext(_ -> circuit.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS))
                .map(RedisBuckets::decision)
                .doOnCancel(circuit::releasePermission)
                .onErrorResume(failure -> {
                    circuit.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
                    return Mono.empty();
                });
    }

    private CompletionStage<Long> run(RedisAsyncCommands<String, String> commands, String key, Limit limit) {
        String[] keys = {PREFIX + key};
        String[] arguments = {
            Integer.toString(limit.burst()), Long.toString(Math.max(1, limit.nanosPerRequest() / 1000))
        };
        return commands.<Long>evalsha(digest, ScriptOutputType.INTEGER, keys, arguments)
                .exceptionallyCompose(failure -> failure instanceof RedisNoScriptException
                        ? commands.<Long>eval(script, ScriptOutputType.INTEGER, keys, arguments)
                        : java.util.concurrent.CompletableFuture.failedStage(failure));
    }

    private static Decision decision(long waitMicros) {
        return waitMicros == 0 ? Decision.ALLOWED : Decision.refused(Duration.ofNanos(waitMicros * 1000));
    }
}
