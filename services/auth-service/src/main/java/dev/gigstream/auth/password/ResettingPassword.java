package dev.gigstream.auth.password;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.AccountChange;
import dev.gigstream.auth.account.AccountEvents;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.attempt.AttemptKey;
import dev.gigstream.auth.attempt.Attempts;
import dev.gigstream.auth.code.CodePurpose;
import dev.gigstream.auth.code.Codes;
import dev.gigstream.auth.secret.Secret;
import dev.gigstream.auth.session.EndingSessions;
import dev.gigstream.auth.session.SessionEnd;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Sets a new password by a mailed code and ends every session, because somebody else may have had the old one. */
public final class ResettingPassword {

    private final Accounts accounts;
    private final AccountEvents events;
    private final Codes codes;
    private final Attempts attempts;
    private final Passwords passwords;
    private final EndingSessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public ResettingPassword(
            Accounts accounts,
            AccountEvents events,
            Codes codes,
            Attempts attempts,
            Passwords passwords,
            EndingSessions sessions,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.codes = codes;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<Void> handle(Command command) {
        String hash = passwords.hash(command.newPassword());
        Optional<Account> reset = transactions.within(
                () -> codes.redeem(CodePurpose.PASSWORD_RESET, command.code().hash(), clock.instant())
                        .flatMap(accounts::lock)
                        .map(account -> reset(account, hash)));
        if (reset.isEmpty()) {
            return Result.refused(new Rejection.InvalidCode());
        }
        // Whoever forgot a password has tried a few: the new one works at once.
        attempts.succeeded(AttemptKey.of(reset.get().email().value(), command.clientAddress()));
        return Result.done();
    }

    private Account reset(Account account, String hash) {
        Account changed = account.withPassword(hash);
        accounts.save(changed);
        events.publish(changed, AccountChange.PASSWORD_CHANGED, changed.id(), clock.instant());
        codes.removeAll(CodePurpose.PASSWORD_RESET, changed.id());
        sessions.endAll(changed.id(), SessionEnd.PASSWORD_RESET, changed.id());
        return changed;
    }

    public record Command(Secret code, String newPassword, String clientAddress) {

        @Override
        public String toString() {
            return "ResettingPassword.Command";
        }
    }
}
