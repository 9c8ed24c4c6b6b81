package dev.gigstream.service;

import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.security.Jwk;
import io.jsonwebtoken.security.Jwks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signer's public keys by key id, read from a JWKS file and again whenever it changes. A file that cannot be read
 * keeps the keys known before; as long as there were none yet, tokens cannot be judged and the answer is 503.
 */
final class PublicKeys {

    private static final Logger log = LoggerFactory.getLogger(PublicKeys.class);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(2);
    private static final int LEAST_MODULUS_BITS = 2048;

    private final Path file;
    private final Clock clock;
    private volatile KeySet current = new KeySet(null, Map.of());
    private volatile Instant nextCheck = Instant.MIN;

    PublicKeys(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The key of that id, if the signer has it now. */
    Optional<RSAPublicKey> find(String keyId) {
        KeySet keys = current();
        if (keys.byId().isEmpty()) {
            throw Problem.of(StandardProblem.UNAVAILABLE, "Access tokens cannot be checked yet.")
                    .withRetryAfter(CHECK_EVERY);
        }
        return Optional.ofNullable(keys.byId().get(keyId));
    }

    /** The keys as of now; another instance than before once they have changed. */
    KeySet current() {
        Instant now = clock.instant();
        if (!now.isBefore(nextCheck)) {
            refresh(now);
        }
        return current;
    }

    private synchronized void refresh(Instant now) {
        if (now.isBefore(nextCheck)) {
            return;
        }
        try {
            Stamp stamp = Stamp.of(file);
            if (!stamp.equals(current.stamp())) {
                current = new KeySet(stamp, read());
                log.info("public keys read: {}", current.byId().keySet());
            }
        } catch (IOException | JwtException | IllegalArgumentException e) {
            log.warn("public keys could not be read from {}: {}", file, e.toString());
        } finally {
            // Not before: whoever comes meanwhile waits here instead of finding no keys.
            nextCheck = now.plus(CHECK_EVERY);
        }
    }

    private Map<String, RSAPublicKey> read() throws IOException {
        Map<String, RSAPublicKey> keys = new HashMap<>();
        for (Jwk<?> jwk : Jwks.setParser().build().parse(Files.readString(file)).getKeys()) {
            if (jwk.toKey() instanceof RSAPublicKey key && key.getModulus().bitLength() >= LEAST_MODULUS_BITS) {
                keys.put(jwk.getId(), key);
            }
        }
        return Map.copyOf(keys);
    }

    record KeySet(Stamp stamp, Map<String, RSAPublicKey> byId) {}

    /** What changes when a file is replaced or rewritten. */
    record Stamp(FileTime modified, long size, Object fileKey) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }
}
