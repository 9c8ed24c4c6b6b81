package dev.gigstream.edge.limit;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The limit groups that routes name, and how long Redis may take to decide. */
@ConfigurationProperties("gigstream.edge.limits")
record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("redis://127.0.0.1:16379") URI redisUrl,
        @DefaultValue("PT0.05S") Duration redisTimeout,
        @DefaultValue("PT5S") Duration redisPause,
        @DefaultValue("100000") int localSubjects,
        Map<String, Limit> groups) {
    static final String GENERAL = "general";

    LimitSettings {
        if (!groups.containsKey(GENERAL)) {
            throw new IllegalArgumentException("The limit group '" + GENERAL + "' is missing");
        }
    }
}
