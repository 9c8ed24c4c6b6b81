package dev.gigstream.auth.session;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.secret.Secret;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.time.Instant;

/**
 * Trades a refresh token for the next one. A token that was used up ends its family. The one exception needs no grace
 * period: a request that came in before the token was used up merely lost a race, gets nothing, and ends nothing.
 */
public final class RenewingSession {

    private final Accounts accounts;
    private final Sessions sessions;
    private final EndingSessions ending;
    private final SessionPolicy policy;
    private final Transactions transactions;
    private final Clock clock;

    public RenewingSession(
            Accounts accounts,
            Sessions sessions,
            EndingSessions ending,
            SessionPolicy policy,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.ending = ending;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param cameInAt when the request arrived */
    public Result<OpenSession> handle(Secret token, Instant cameInAt) {
        return transactions.within(() -> sessions.lockByToken(token.hash())
                .filter(session -> session.isLive(clock.instant()))
                .map(session -> judge(session, token.hash(), cameInAt))
                .orElseGet(() -> Result.refused(new Rejection.UnknownSession())));
    }

    private Result<OpenSession> judge(Session session, String hash, Instant cameInAt) {
        if (session.hasLeaf(hash)) {
            return renew(session);
        }
        if (session.wasRenewedBeside(hash, cameInAt)) {
            return Result.refused(new Rejection.RenewedMeanwhile());
        }
        ending.end(session, SessionEnd.TOKEN_REUSED, null);
        return Result.refused(new Rejection.UnknownSession());
    }

    private Result<OpenSession> renew(Session session) {
        Account account = accounts.find(session.accountId()).orElseThrow();
        if (account.isSuspended()) {
            return Result.refused(new Rejection.UnknownSession());
        }
        Secret next = Secret.random();
        sessions.save(session.renewed(next.hash(), clock.instant(), policy.refreshLife()));
        return Result.done(new OpenSession(session.id(), next, policy.refreshLife(), account));
    }
}
