package dev.gigstream.traces;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where traces are collected.
 *
 * @param endpoint base address of a collector that speaks OTLP over HTTP; without one nothing is sent
 * @param share of all traces that is kept, between 0 and 1
 */
@ConfigurationProperties("gigstream.traces")
record TraceSettings(
        @DefaultValue("") String endpoint,
        @DefaultValue("1.0") double share) {}
