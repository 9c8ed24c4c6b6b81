package dev.gigstream.auth.session;

import java.time.Instant;

/** Tells the gateways whose access tokens are void; belongs into the transaction that saves the session. */
public interface SessionEvents {

    /** No token of the session counts any more. */
    void ended(Session session, SessionEnd reason, String actorId, Instant at);

    /** Tokens issued before the instant do not count; the session goes on. */
    void accessRevoked(Session session, SessionEnd reason, String actorId, Instant at);
}
