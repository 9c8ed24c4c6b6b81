package dev.gigstream.auth.account;

import dev.gigstream.auth.session.EndingSessions;
import dev.gigstream.auth.session.SessionEnd;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;

/**
 * Adds a role. Sessions go on, but their access tokens, which name the old roles, are void: the client renews once.
 * Asking for a role that is there already changes nothing.
 */
public final class GrantingRoles {

    private final Accounts accounts;
    private final AccountEvents events;
    private final EndingSessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public GrantingRoles(
            Accounts accounts, AccountEvents events, EndingSessions sessions, Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<Account> handle(Command command) {
        return transactions.within(() -> accounts.lock(command.accountId())
                .map(account -> Result.done(grant(account, command)))
                .orElseGet(() -> Result.refused(new Rejection.UnknownAccount())));
    }

    private Account grant(Account account, Command command) {
        if (account.has(command.role())) {
            return account;
        }
        Account granted = account.granted(command.role());
        accounts.save(granted);
        events.publish(granted, AccountChange.ROLE_GRANTED, command.actorId(), clock.instant());
        sessions.revokeAccess(granted.id(), SessionEnd.ROLES_CHANGED, command.actorId());
        return granted;
    }

    public record Command(String accountId, Role role, String actorId) {}
}
