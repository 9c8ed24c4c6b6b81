package dev.gigstream.consumer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this instance consumes
 * @param concurrency threads, each with its share of the partitions
 * @param attempts how often a handler may fail at a record before that is a dead letter
 * @param firstDelay pause after the first failure; doubles
 * @param longestDelay longest pause
 */
@ConfigurationProperties("gigstream.consumer")
record ConsumerProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") int concurrency,
        @DefaultValue("5") int attempts,
        @DefaultValue("200ms") Duration firstDelay,
        @DefaultValue("10s") Duration longestDelay) {
    FailurePolicy failurePolicy() {
        return new FailurePolicy(attempts, firstDelay, longestDelay);
    }
}
