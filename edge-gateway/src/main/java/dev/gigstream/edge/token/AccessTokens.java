package dev.gigstream.edge.token;

import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signs access tokens; the private keys are used nowhere else. */
@Component
public class AccessTokens {
    static final String TYPE = "at+jwt";
    static final String SESSION = "sid";
    static final String ROLES = "roles";
    /** Claim {@code iat} counts seconds; a role change in the same second needs it finer. */
    static final String ISSUED_MILLIS = "iat_ms";

    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;

    AccessTokens(SigningKeys keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    public Duration life() {
        return settings.life();
    }

    public String issue(String userId, String sessionId, List<String> roles) {
        SigningKey key = keys.current();
        Instant now = clock.instant();
        return Jwts.builder()
                .header()
                .keyId(key.kid())
                .type(TYPE)
                .and()
                .issuer(settings.issuer())
                .audience()
                .add(settings.audience())
                .and()
                .subject(userId)
                .claim(SESSION, sessionId)
                .claim(ROLES, roles)
                .claim(ISSUED_MILLIS, now.toEpochMilli())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(settings.life())))
                .signWith(key.privateKey(), Jwts.SIG.RS256)
                .compact();
    }
}
