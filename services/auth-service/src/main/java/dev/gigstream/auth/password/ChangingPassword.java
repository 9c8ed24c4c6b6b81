package dev.gigstream.auth.password;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.AccountChange;
import dev.gigstream.auth.account.AccountEvents;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.attempt.AttemptKey;
import dev.gigstream.auth.attempt.Attempts;
import dev.gigstream.auth.session.EndingSessions;
import dev.gigstream.auth.session.SessionEnd;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Replaces a password by somebody who knows the present one. Every other session ends; the one it came from goes on, with
 * a new access token.
 */
public final class ChangingPassword {

    private final Accounts accounts;
    private final AccountEvents events;
    private final Attempts attempts;
    private final Passwords passwords;
    private final EndingSessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public ChangingPassword(
            Accounts accounts,
            AccountEvents events,
            Attempts attempts,
            Passwords passwords,
            EndingSessions sessions,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<Void> handle(Command command) {
        Optional<Account> account = accounts.find(command.accountId());
        if (account.isEmpty()) {
            return Result.refused(new Rejection.UnknownAccount());
        }
        AttemptKey key = AttemptKey.of(account.get().email().value(), command.clientAddress());
        Optional<Duration> wait = attempts.begin(key);
        if (wait.isPresent()) {
            return Result.refused(new Rejection.TooManyAttempts(wait.get()));
        }
        if (!passwords.matches(command.currentPassword(), account.get().passwordHash())) {
            return Result.refused(new Rejection.WrongPassword());
        }
        attempts.succeeded(key);
        String hash = passwords.hash(command.newPassword());
        return transactions.within(() -> change(account.get(), hash, command.sessionId()));
    }

    private Result<Void> change(Account checked, String hash, String sessionId) {
        Optional<Account> account = accounts.lock(checked.id())
                .filter(locked -> Objects.equals(locked.passwordHash(), checked.passwordHash()));
        if (account.isEmpty()) {
            return Result.refused(new Rejection.WrongPassword());
        }
        Account changed = account.get().withPassword(hash);
        accounts.save(changed);
        events.publish(changed, AccountChange.PASSWORD_CHANGED, changed.id(), clock.instant());
        sessions.endOthers(changed.id(), sessionId, SessionEnd.PASSWORD_CHANGED);
        return Result.done();
    }

    public record Command(
            String accountId, String sessionId, String currentPassword, String newPassword, String clientAddress) {

        @Override
        public String toString() {
            return "ChangingPassword.Command[" + accountId + "]";
        }
    }
}
