package dev.gigstream.edge.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether verified tokens are remembered, and how many. */
@ConfigurationProperties("gigstream.edge.token-cache")
record TokenCacheSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("20000") int maximumSize) {}
