package dev.gigstream.auth.session;

import dev.gigstream.auth.secret.Secret;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Ends the session of a refresh token, or the one an access token names. What is over already stays so. */
public final class LoggingOut {

    private final Sessions sessions;
    private final EndingSessions ending;
    private final Transactions transactions;
    private final Clock clock;

    public LoggingOut(Sessions sessions, EndingSessions ending, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.ending = ending;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void handle(Secret token) {
        transactions.within(() -> end(sessions.lockByToken(token.hash())));
    }

    public void handle(String sessionId, String accountId) {
        transactions.within(() -> end(
                sessions.lock(sessionId).filter(session -> session.accountId().equals(accountId))));
    }

    private Optional<Session> end(Optional<Session> session) {
        Optional<Session> live = session.filter(found -> found.isLive(clock.instant()));
        live.ifPresent(found -> ending.end(found, SessionEnd.LOGGED_OUT, found.accountId()));
        return live;
    }
}
