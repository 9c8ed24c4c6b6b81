package dev.gigstream.auth.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Ends sessions of an account, or only the access tokens they gave out, inside the caller's transaction. */
public final class EndingSessions {

    private final Sessions sessions;
    private final SessionEvents events;
    private final Clock clock;

    public EndingSessions(Sessions sessions, SessionEvents events, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    public void endAll(String accountId, SessionEnd reason, String actorId) {
        live(accountId).forEach(session -> end(session, reason, actorId));
    }

    /** Ends every session but one, which has to renew its access token. */
    public void endOthers(String accountId, String kept, SessionEnd reason) {
        for (Session session : live(accountId)) {
            if (session.id().equals(kept)) {
                revokeAccess(session, reason, accountId);
            } else {
                end(session, reason, accountId);
            }
        }
    }

    public void revokeAccess(String accountId, SessionEnd reason, String actorId) {
        live(accountId).forEach(session -> revokeAccess(session, reason, actorId));
    }

    void end(Session session, SessionEnd reason, String actorId) {
        Instant now = clock.instant();
        Session ended = session.ended(now);
        sessions.save(ended);
        events.ended(ended, reason, actorId, now);
    }

    private void revokeAccess(Session session, SessionEnd reason, String actorId) {
        Session revoked = session.accessRevoked();
        sessions.save(revoked);
        events.accessRevoked(revoked, reason, actorId, clock.instant());
    }

    private List<Session> live(String accountId) {
        Instant now = clock.instant();
        return sessions.lockUnendedOf(accountId).stream()
                .filter(session -> session.isLive(now))
                .toList();
    }
}
