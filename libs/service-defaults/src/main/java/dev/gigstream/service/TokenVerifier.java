package dev.gigstream.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.UnsupportedJwtException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks access tokens: RS256 and nothing else, a key of ours, issuer, audience, type and expiry. Verified tokens are
 * remembered until they expire or the keys change, because verifying costs a hundred times a look-up.
 */
public final class TokenVerifier {

    private static final String TYPE = "at+jwt";
    private static final int MAX_LENGTH = 4096;

    private final PublicKeys keys;
    private final Clock clock;
    private final JwtParser parser;
    private final Cache<String, Verified> verified;

    TokenVerifier(TokenSettings settings, PublicKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.parser = Jwts.parser()
                .sig()
                .clear()
                .add(Jwts.SIG.RS256)
                .and()
                .keyLocator(this::keyOf)
                .requireIssuer(settings.issuer())
                .requireAudience(settings.audience())
                .clock(() -> Date.from(clock.instant()))
                .build();
        this.verified = Caffeine.newBuilder()
                .maximumSize(settings.cacheSize())
                .expireAfter(Expiry.<String, Verified>creating((_, entry) -> remaining(entry)))
                .build();
    }

    /** The caller a token speaks for, or nothing when the token is not valid now. */
    Optional<Caller> verify(String token) {
        return check(token).map(VerifiedToken::caller);
    }

    /** What a token says, or nothing when it is not valid now. */
    public Optional<VerifiedToken> check(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Verified known = verified.getIfPresent(token);
        if (known != null && known.isValid(clock.instant(), keys.current())) {
            return Optional.of(known.token());
        }
        return verifyAnew(token);
    }

    private Optional<VerifiedToken> verifyAnew(String token) {
        try {
            PublicKeys.KeySet used = keys.current();
            Jws<Claims> jws = parser.parseSignedClaims(token);
            Verified entry = verified(jws, used);
            if (!entry.isValid(clock.instant(), used)) {
                return Optional.empty();
            }
            verified.put(token, entry);
            return Optional.of(entry.token());
        } catch (JwtException | IllegalArgumentException _) {
            // Why a token is not valid is nobody's business outside, and clients' mistakes are not logged.
            return Optional.empty();
        }
    }

    private Key keyOf(Header header) {
        if (header instanceof JwsHeader jws && jws.getKeyId() != null && TYPE.equalsIgnoreCase(header.getType())) {
            return keys.find(jws.getKeyId()).orElseThrow(() -> new UnsupportedJwtException("unknown key"));
        }
        throw new UnsupportedJwtException("not an access token");
    }

    private static Verified verified(Jws<Claims> jws, PublicKeys.KeySet used) {
        Claims claims = jws.getPayload();
        String sessionId = claims.get("sid", String.class);
        if (claims.getSubject() == null || sessionId == null || claims.getExpiration() == null) {
            throw new UnsupportedJwtException("a claim is missing");
        }
        Caller caller = new Caller(claims.getSubject(), sessionId, rolesIn(claims));
        Instant expiresAt = claims.getExpiration().toInstant();
        // Without the time of issue a token counts as the oldest one.
        Instant issuedAt = claims.getIssuedAt() == null
                ? Instant.EPOCH
                : claims.getIssuedAt().toInstant();
        return new Verified(new VerifiedToken(caller, issuedAt, expiresAt), used);
    }

    private static Set<String> rolesIn(Claims claims) {
        return claims.get("roles") instanceof Collection<?> roles
                ? roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private Duration remaining(Verified entry) {
        Duration left = Duration.between(clock.instant(), entry.token().expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private record Verified(VerifiedToken token, PublicKeys.KeySet keys) {
        boolean isValid(Instant now, PublicKeys.KeySet current) {
            return keys == current && now.isBefore(token.expiresAt());
        }
    }
}
