package dev.gigstream.testkit;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** A signer of access tokens as the gateway is one, with a key pair of its own. */
public final class TestTokens {

    public static final String ISSUER = "https://gigstream.dev";
    public static final String AUDIENCE = "gigstream";
    public static final String TYPE = "at+jwt";

    private final KeyPair keys = Jwts.SIG.RS256.keyPair().build();
    private final String keyId = "test-" + UUID.randomUUID();
    private final Clock clock;

    public TestTokens() {
        this(Clock.systemUTC());
    }

    public TestTokens(Clock clock) {
        this.clock = clock;
    }

    public KeyPair keys() {
        return keys;
    }

    public String keyId() {
        return keyId;
    }

    /** The public key as a JWKS document. */
    public String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(keyId, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    /** Writes {@link #jwks()} where a service is told to find it ({@code gigstream.tokens.public-keys}). */
    public Path writeJwks(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, jwks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token for five minutes in a session named after the user. */
    public String token(String userId, String... roles) {
        return claims(userId, "session-of-" + userId, roles)
                .signWith(keys.getPrivate(), Jwts.SIG.RS256)
                .compact();
    }

    /** The value of an {@code Authorization} header. */
    public String bearer(String userId, String... roles) {
        return "Bearer " + token(userId, roles);
    }

    /** A valid token's content before it is signed, to be spoilt or signed otherwise. */
    public JwtBuilder claims(String userId, String sessionId, String... roles) {
        Instant now = clock.instant();
        return Jwts.builder()
                .header()
                .keyId(keyId)
                .type(TYPE)
                .and()
                .issuer(ISSUER)
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(userId)
                .claim("sid", sessionId)
                .claim("roles", List.of(roles))
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
