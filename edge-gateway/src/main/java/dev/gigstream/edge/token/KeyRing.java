package dev.gigstream.edge.token;

import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The keys as they are now: all of them verify, one of them signs. */
final class KeyRing {
    private final List<SigningKey> newestFirst;

    KeyRing(Collection<SigningKey> keys) {
        this.newestFirst = keys.stream()
                .sorted(Comparator.comparing(SigningKey::since)
                        .thenComparing(SigningKey::kid)
                        .reversed())
                .toList();
    }

    List<SigningKey> keys() {
        return newestFirst;
    }

    Optional<RSAPublicKey> publicKey(String kid) {
        return newestFirst.stream()
                .filter(key -> key.kid().equals(kid))
                .map(SigningKey::publicKey)
                .findFirst();
    }

    /** The newest key that every service had the time to learn; the oldest one while none had. */
    SigningKey signing(Instant knownBefore) {
        return newestFirst.stream()
                .filter(key -> !key.since().isAfter(knownBefore))
                .findFirst()
                .orElseGet(newestFirst::getLast);
    }
}
