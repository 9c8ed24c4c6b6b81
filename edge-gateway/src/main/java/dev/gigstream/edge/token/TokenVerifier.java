package dev.gigstream.edge.token;

import dev.gigstream.edge.request.Identity;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.UnsupportedJwtException;
import java.security.Key;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks a token from its text: RS256 alone, a key of ours by its kid, our issuer and audience, the right type, not expired. */
@Component
class TokenVerifier {
    /** Headers that bring or point to a key, or ask for an extension: none is ours. */
    private static final Set<String> REFUSED_HEADERS = Set.of("jku", "jwk", "x5u", "x5c", "crit", "zip");

    private final SigningKeys keys;
    private final JwtParser parser;

    TokenVerifier(SigningKeys keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.parser = Jwts.parser()
                .sig()
                .clear()
                .add(Jwts.SIG.RS256)
                .and()
                .zip()
                .clear()
                .and()
                .keyLocator(this::key)
                .requireIssuer(settings.issuer())
                .requireAudience(settings.audience())
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    TokenVerdict verify(String text) {
        try {
            Jws<Claims> token = parser.parseSignedClaims(text);
            return isOurKind(token) ? accepted(token.getPayload()) : new TokenVerdict.Rejected(TokenRejection.INVALID);
        } catch (ExpiredJwtException e) {
            return new TokenVerdict.Rejected(TokenRejection.EXPIRED);
        } catch (JwtException | IllegalArgumentException e) {
            return new TokenVerdict.Rejected(TokenRejection.INVALID);
        }
    }

    private Key key(Header header) {
        if (header instanceof JwsHeader signed && signed.getKeyId() != null) {
            return keys.ring()
                    .publicKey(signed.getKeyId())
                    .orElseThrow(() -> new UnsupportedJwtException("Unknown key"));
        }
        throw new UnsupportedJwtException("No key is named");
    }

    private static boolean isOurKind(Jws<Claims> token) {
        JwsHeader header = token.getHeader();
        Claims claims = token.getPayload();
        return AccessTokens.TYPE.equalsIgnoreCase(header.getType())
                && header.keySet().stream().noneMatch(REFUSED_HEADERS::contains)
                && claims.getSubject() != null
                && claims.getExpiration() != null
                && claims.get(AccessTokens.SESSION) instanceof String;
    }

    private static TokenVerdict accepted(Claims claims) {
        return new TokenVerdict.Accepted(new Identity(
                claims.getSubject(),
                claims.get(AccessTokens.SESSION, String.class),
                issuedMillis(claims),
                claims.getExpiration().getTime()));
    }

    private static long issuedMillis(Claims claims) {
        if (claims.get(AccessTokens.ISSUED_MILLIS) instanceof Number exact) {
            return exact.longValue();
        }
        return claims.getIssuedAt() == null ? 0 : claims.getIssuedAt().getTime();
    }
}
