package dev.gigstream.auth.session.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One refresh token that was ever given out, by which reuse is found out. */
@Entity(name = "RefreshToken")
@Table(name = "refresh_token")
class TokenRow {

    @Id
    private String hash;

    private String sessionId;
    private Instant issuedAt;

    protected TokenRow() {}

    TokenRow(String hash, String sessionId, Instant issuedAt) {
        this.hash = hash;
        this.sessionId = sessionId;
        this.issuedAt = issuedAt;
    }

    String sessionId() {
        return sessionId;
    }
}
