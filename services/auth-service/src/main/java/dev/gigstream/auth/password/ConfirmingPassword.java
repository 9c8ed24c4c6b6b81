package dev.gigstream.auth.password;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.attempt.AttemptKey;
import dev.gigstream.auth.attempt.Attempts;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Somebody who is logged in says the present password once more, before a thing that a stolen session must not do. */
public final class ConfirmingPassword {

    private final Accounts accounts;
    private final Attempts attempts;
    private final Passwords passwords;

    public ConfirmingPassword(Accounts accounts, Attempts attempts, Passwords passwords) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /** Counts as an attempt to log in, and is slowed down as one. What comes next is done only with the right password. */
    public Result<Void> confirm(
            String accountId, String currentPassword, String clientAddress, Function<Account, Result<Void>> next) {
        Optional<Account> account = accounts.find(accountId);
        if (account.isEmpty()) {
            return Result.refused(new Rejection.UnknownAccount());
        }
        AttemptKey key = AttemptKey.of(account.get().email().value(), clientAddress);
        Optional<Duration> wait = attempts.begin(key);
        if (wait.isPresent()) {
            return Result.refused(new Rejection.TooManyAttempts(wait.get()));
        }
        if (!passwords.matches(currentPassword, account.get().passwordHash())) {
            return Result.refused(new Rejection.WrongPassword());
        }
        attempts.succeeded(key);
        return next.apply(account.get());
    }

    /** The account as it is now, for this transaction alone; nothing when its password was replaced since it was confirmed. */
    public Optional<Account> lock(Account confirmed) {
        return accounts.lock(confirmed.id())
                .filter(locked -> Objects.equals(locked.passwordHash(), confirmed.passwordHash()));
    }
}
