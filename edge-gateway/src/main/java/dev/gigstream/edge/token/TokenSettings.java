package dev.gigstream.edge.token;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What is said in a token, how long it lives, and where its keys are. */
@ConfigurationProperties("gigstream.edge.token")
public record TokenSettings(
        @DefaultValue("https://gigstream.dev") String issuer,
        @DefaultValue("gigstream") String audience,
        @DefaultValue("PT15M") Duration life,
        Path signingKeys,
        @DefaultValue("PT30S") Duration keyPropagation,
        @DefaultValue("PT1S") Duration keyReload) {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    public TokenSettings {
        if (life.compareTo(LONGEST) > 0 || life.isNegative() || life.isZero()) {
            throw new IllegalArgumentException("An access token lives up to 15 minutes, not " + life);
        }
    }
}
