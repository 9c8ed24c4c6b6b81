package dev.gigstream.auth.account;

import dev.gigstream.auth.code.CodePurpose;
import dev.gigstream.auth.code.Codes;
import dev.gigstream.auth.secret.Secret;
import dev.gigstream.auth.session.EndingSessions;
import dev.gigstream.auth.session.SessionEnd;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Takes the code from a verification mail as proof of the address; a configured administrator becomes one by it. */
public final class VerifyingEmail {

    private final Accounts accounts;
    private final AccountEvents events;
    private final Codes codes;
    private final EndingSessions sessions;
    private final Admins admins;
    private final Transactions transactions;
    private final Clock clock;

    public VerifyingEmail(
            Accounts accounts,
            AccountEvents events,
            Codes codes,
            EndingSessions sessions,
            Admins admins,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.codes = codes;
        this.sessions = sessions;
        this.admins = admins;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<Account> handle(Secret code) {
        return transactions.within(() -> codes.redeem(CodePurpose.EMAIL_VERIFICATION, code.hash(), clock.instant())
                .flatMap(accounts::lock)
                .map(account -> Result.done(verify(account)))
                .orElseGet(() -> Result.refused(new Rejection.InvalidCode())));
    }

    private Account verify(Account account) {
        if (account.emailVerified()) {
            return account;
        }
        Instant now = clock.instant();
        codes.removeAll(CodePurpose.EMAIL_VERIFICATION, account.id());
        Account verified = account.verified();
        accounts.save(verified);
        events.publish(verified, AccountChange.EMAIL_VERIFIED, account.id(), now);
        return admins.include(verified.email()) && !verified.has(Role.ADMIN) ? grantAdmin(verified, now) : verified;
    }

    private Account grantAdmin(Account account, Instant now) {
        Account admin = account.granted(Role.ADMIN);
        accounts.save(admin);
        events.publish(admin, AccountChange.ROLE_GRANTED, null, now);
        sessions.revokeAccess(admin.id(), SessionEnd.ROLES_CHANGED, null);
        return admin;
    }
}
