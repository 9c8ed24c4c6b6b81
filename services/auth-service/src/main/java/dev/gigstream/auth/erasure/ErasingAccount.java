package dev.gigstream.auth.erasure;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.attempt.AttemptKey;
import dev.gigstream.auth.attempt.Attempts;
import dev.gigstream.auth.code.Codes;
import dev.gigstream.auth.mail.MailOrders;
import dev.gigstream.auth.password.Passwords;
import dev.gigstream.auth.session.EndingSessions;
import dev.gigstream.auth.session.SessionEnd;
import dev.gigstream.auth.session.Sessions;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Erases an account for its owner, who has to know the password. Here everything is gone in one transaction, which also ends
 * every session at the gateways; the other services hear of it by {@link TellingErasures}.
 */
public final class ErasingAccount {

    private final Accounts accounts;
    private final Erasures erasures;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Codes codes;
    private final MailOrders mails;
    private final Sessions sessions;
    private final EndingSessions ending;
    private final Transactions transactions;
    private final Clock clock;

    public ErasingAccount(
            Accounts accounts,
            Erasures erasures,
            Attempts attempts,
            Passwords passwords,
            Codes codes,
            MailOrders mails,
            Sessions sessions,
            EndingSessions ending,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.erasures = erasures;
        this.attempts = attempts;
        this.passwords = passwords;
        this.codes = codes;
        this.mails = mails;
        this.sessions = sessions;
        this.ending = ending;
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
        return transactions.within(() -> erase(account.get()));
    }

    private Result<Void> erase(Account checked) {
        Optional<Account> locked = accounts.lock(checked.id());
        if (locked.isEmpty()) {
            return Result.refused(new Rejection.UnknownAccount());
        }
        Account account = locked.get();
        if (!Objects.equals(account.passwordHash(), checked.passwordHash())) {
            return Result.refused(new Rejection.WrongPassword());
        }
        ending.endAll(account.id(), SessionEnd.ACCOUNT_ERASED, account.id());
        sessions.removeAllOf(account.id());
        codes.removeAll(account.id());
        mails.withdraw(account.email());
        accounts.remove(account);
        erasures.add(new Erasure(account.id(), account.version(), clock.instant()));
        return Result.done();
    }

    public record Command(String accountId, String currentPassword, String clientAddress) {

        @Override
        public String toString() {
            return "ErasingAccount.Command[" + accountId + "]";
        }
    }
}
