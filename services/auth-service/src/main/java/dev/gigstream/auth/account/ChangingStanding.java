package dev.gigstream.auth.account;

import dev.gigstream.auth.session.EndingSessions;
import dev.gigstream.auth.session.SessionEnd;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Suspends an account, which ends all its sessions, or reinstates it. */
public final class ChangingStanding {

    private final Accounts accounts;
    private final AccountEvents events;
    private final EndingSessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public ChangingStanding(
            Accounts accounts, AccountEvents events, EndingSessions sessions, Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<Account> suspend(String accountId, String actorId) {
        if (accountId.equals(actorId)) {
            return Result.refused(new Rejection.OwnAccount());
        }
        return change(accountId, account -> account.isSuspended() ? account : suspended(account, actorId));
    }

    public Result<Account> reinstate(String accountId, String actorId) {
        return change(accountId, account -> account.isSuspended() ? reinstated(account, actorId) : account);
    }

    private Result<Account> change(String accountId, UnaryOperator<Account> change) {
        return transactions.within(() -> accounts.lock(accountId)
                .map(account -> Result.done(change.apply(account)))
                .orElseGet(() -> Result.refused(new Rejection.UnknownAccount())));
    }

    private Account suspended(Account account, String actorId) {
        Account suspended = saved(account.suspended(), AccountChange.SUSPENDED, actorId);
        sessions.endAll(account.id(), SessionEnd.SUSPENDED, actorId);
        return suspended;
    }

    private Account reinstated(Account account, String actorId) {
        return saved(account.reinstated(), AccountChange.REINSTATED, actorId);
    }

    private Account saved(Account account, AccountChange change, String actorId) {
        accounts.save(account);
        events.publish(account, change, actorId, clock.instant());
        return account;
    }
}
