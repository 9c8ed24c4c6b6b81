package dev.gigstream.auth.session.jpa;

import dev.gigstream.auth.session.Session;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session as the table holds it. */
@Entity(name = "Session")
@Table(name = "session")
class SessionRow {

    @Id
    private String sessionId;

    @Column(updatable = false)
    private String accountId;

    private String leaf;
    private String previous;
    private Instant renewedAt;

    @Column(updatable = false)
    private Instant startedAt;

    private Instant expiresAt;
    private Instant endedAt;
    private long version;

    protected SessionRow() {}

    SessionRow(Session session) {
        this.sessionId = session.id();
        this.accountId = session.accountId();
        this.startedAt = session.startedAt();
        take(session);
    }

    void take(Session session) {
        this.leaf = session.leaf();
        this.previous = session.previous();
        this.renewedAt = session.renewedAt();
        this.expiresAt = session.expiresAt();
        this.endedAt = session.endedAt();
        this.version = session.version();
    }

    boolean hasLeaf(String hash) {
        return leaf.equals(hash);
    }

    Session toSession() {
        return new Session(sessionId, accountId, leaf, previous, renewedAt, startedAt, expiresAt, endedAt, version);
    }
}
