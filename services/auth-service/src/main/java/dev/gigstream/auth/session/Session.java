package dev.gigstream.auth.session;

import java.time.Duration;
import java.time.Instant;

/**
 * A family of refresh tokens that began with one login. Exactly one token, the leaf, renews it; each renewal replaces the
 * leaf. It is ended for good.
 *
 * @param leaf hash of the one live token
 * @param previous hash of the token that was renewed last; null before the first renewal
 * @param renewedAt when that was
 * @param endedAt null while it lives
 * @param version number of events told about it so far
 */
public record Session(
        String id,
        String accountId,
        String leaf,
        String previous,
        Instant renewedAt,
        Instant startedAt,
        Instant expiresAt,
        Instant endedAt,
        long version) {

    static Session started(String id, String accountId, String leaf, Instant now, Duration life) {
        return new Session(id, accountId, leaf, null, now, now, now.plus(life), null, 0);
    }

    boolean isLive(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    boolean hasLeaf(String hash) {
        return leaf.equals(hash);
    }

    /**
     * Whether a request that came in at that time with that token ran beside the renewal that used the token up. Only
     * then was the token still good when it was sent, so this is no reuse.
     */
    boolean wasRenewedBeside(String hash, Instant cameInAt) {
        return hash.equals(previous) && !cameInAt.isAfter(renewedAt);
    }

    Session renewed(String nextLeaf, Instant now, Duration life) {
        return new Session(id, accountId, nextLeaf, leaf, now, startedAt, now.plus(life), null, version);
    }

    Session ended(Instant now) {
        return new Session(id, accountId, leaf, previous, renewedAt, startedAt, expiresAt, now, version + 1);
    }

    Session accessRevoked() {
        return new Session(id, accountId, leaf, previous, renewedAt, startedAt, expiresAt, endedAt, version + 1);
    }
}
