package dev.gigstream.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.security.PublicKey;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;

class TestTokensTest {

    private final MutableClock clock = MutableClock.atNoon();

    @Test
    void signsWhatItsPublishedKeyVerifies() {
        TestTokens tokens = new TestTokens(clock);
        var published = Jwks.setParser()
                .build()
                .parse(tokens.jwks())
                .getKeys()
                .iterator()
                .next();

        Claims claims = Jwts.parser()
                .verifyWith((PublicKey) published.toKey())
                .clock(() -> Date.from(clock.instant()))
                .build()
                .parseSignedClaims(tokens.token("u1", "BUYER"))
                .getPayload();

        assertThat(claims.getSubject()).isEqualTo("u1");
        assertThat(published.getId()).isEqualTo(tokens.keyId());
    }

    @Test
    void clocksInOtherZonesMoveTogether() {
        var elsewhere = clock.withZone(ZoneId.of("Asia/Kolkata"));

        clock.advance(Duration.ofHours(1));

        assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    }
}
