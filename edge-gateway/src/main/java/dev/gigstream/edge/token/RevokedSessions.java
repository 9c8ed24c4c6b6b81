package dev.gigstream.edge.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.gigstream.edge.request.Identity;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The sessions whose tokens no longer count; an entry is dropped when the last token it could hit has expired. */
@Component
public class RevokedSessions {
    private static final long EVERY_TOKEN = Long.MAX_VALUE;
    private static final int MAXIMUM = 500_000;
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private final Cache<String, Long> issuedBefore;

    RevokedSessions(TokenSettings settings, MeterRegistry meters) {
        this.issuedBefore = Caffeine.newBuilder()
                .maximumSize(MAXIMUM)
                .expireAfterWrite(settings.life().plus(CLOCK_DIFFERENCE))
                .build();
        meters.gauge("edge.revoked.sessions", issuedBefore, Cache::estimatedSize);
    }

    public void end(String sessionId) {
        issuedBefore.put(sessionId, EVERY_TOKEN);
    }

    /** Voids the session's tokens that were issued before the instant, in epoch milliseconds; later ones count. */
    public void endTokensIssuedBefore(String sessionId, long instant) {
        issuedBefore.asMap().merge(sessionId, instant, Math::max);
    }

    boolean covers(Identity identity) {
        Long instant = issuedBefore.getIfPresent(identity.sessionId());
        return instant != null && identity.issuedAt() < instant;
    }
}
