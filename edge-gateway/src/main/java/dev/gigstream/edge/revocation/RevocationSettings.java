package dev.gigstream.edge.revocation;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ended sessions are read; far enough back to know every session that a living token may name.
 *
 * @param broker what else a client of this broker has to be told, such as how it logs in
 */
@ConfigurationProperties("gigstream.edge.revocations")
record RevocationSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1:19092") String bootstrapServers,
        @DefaultValue Map<String, String> broker,
        @DefaultValue("PT20M") Duration lookBack,
        @DefaultValue("PT5S") Duration pause) {}
