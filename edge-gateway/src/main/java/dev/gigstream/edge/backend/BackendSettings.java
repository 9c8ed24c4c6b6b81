package dev.gigstream.edge.backend;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How long, how much and how many a backend gets unless its route says otherwise. */
@ConfigurationProperties("gigstream.edge.backend")
record BackendSettings(
        @DefaultValue("PT1S") Duration connectTimeout,
        @DefaultValue("PT5S") Duration responseTimeout,
        @DefaultValue("PT1S") Duration acquireTimeout,
        @DefaultValue("PT1S") Duration slow,
        @DefaultValue("PT10S") Duration maxIdle,
        @DefaultValue("256") int connections,
        @DefaultValue("512") int waiting,
        @DefaultValue("1MB") DataSize largestBody,
        @DefaultValue("PT10S") Duration bodyPause,
        @DefaultValue("PT30S") Duration bodyTime,
        @DefaultValue("64KB") DataSize writtenAtOnce,
        @DefaultValue("") String instances,
        @DefaultValue("PT0.25S") Duration readinessAskedEvery,
        @DefaultValue("PT1S") Duration readinessLimit,
        @DefaultValue Breaker breaker) {
    /** Opens when the share of failed calls among the last ones is reached; only transport failures count. */
    record Breaker(
            @DefaultValue("50") float failureRate,
            @DefaultValue("20") int window,
            @DefaultValue("10") int minimumCalls,
            @DefaultValue("3") int trialCalls,
            @DefaultValue("PT5S") Duration open) {}
}
