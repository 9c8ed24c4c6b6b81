package dev.gigstream.edge.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.gigstream.edge.request.Identity;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Remembers verified tokens until they expire, for as long as the keys are the same; a revocation is asked for each time. */
@Component
class VerifiedTokens {
    private record Known(Identity identity, KeyRing ring) {}

    private final TokenVerifier verifier;
    private final SigningKeys keys;
    private final RevokedSessions revoked;
    private final Clock clock;
    private final Cache<String, Known> cache;

    VerifiedTokens(
            TokenVerifier verifier,
            SigningKeys keys,
            RevokedSessions revoked,
            TokenSettings settings,
            TokenCacheSettings caching,
            Clock clock) {
        this.verifier = verifier;
        this.keys = keys;
        this.revoked = revoked;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .maximumSize(caching.enabled() ? caching.maximumSize() : 0)
                .expireAfterWrite(settings.life())
                .build();
    }

    TokenVerdict check(String text) {
        Known known = cache.getIfPresent(text);
        if (known == null || known.ring() != keys.ring()) {
            return checkAnew(text);
        }
        if (known.identity().expiresAt() <= clock.millis()) {
            return new TokenVerdict.Rejected(TokenRejection.EXPIRED);
        }
        return unlessRevoked(known.identity());
    }

    private TokenVerdict checkAnew(String text) {
        KeyRing ring = keys.ring();
        return switch (verifier.verify(text)) {
            case TokenVerdict.Accepted(Identity identity) -> {
                cache.put(text, new Known(identity, ring));
                yield unlessRevoked(identity);
            }
            case TokenVerdict.Rejected rejected -> rejected;
        };
    }

    private TokenVerdict unlessRevoked(Identity identity) {
        return revoked.covers(identity)
                ? new TokenVerdict.Rejected(TokenRejection.REVOKED)
                : new TokenVerdict.Accepted(identity);
    }
}
