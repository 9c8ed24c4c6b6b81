package dev.gigstream.auth.session;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.account.Ids;
import dev.gigstream.auth.attempt.AttemptKey;
import dev.gigstream.auth.attempt.Attempts;
import dev.gigstream.auth.password.Passwords;
import dev.gigstream.auth.secret.Secret;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Opens a session for an address and its password. Whether the address exists shows neither in the answer nor in its
 * time: a password is hashed in any case.
 */
public final class LoggingIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Ids ids;
    private final SessionPolicy policy;
    private final Transactions transactions;
    private final Clock clock;

    public LoggingIn(
            Accounts accounts,
            Sessions sessions,
            Attempts attempts,
            Passwords passwords,
            Ids ids,
            SessionPolicy policy,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.ids = ids;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<OpenSession> handle(Command command) {
        AttemptKey key = AttemptKey.of(command.email(), command.clientAddress());
        Optional<Duration> wait = attempts.begin(key);
        if (wait.isPresent()) {
            return Result.refused(new Rejection.TooManyAttempts(wait.get()));
        }
        Optional<Account> account = EmailAddress.parse(command.email()).flatMap(accounts::findByEmail);
        String hash = account.map(Account::passwordHash).orElse(null);
        if (!passwords.matches(command.password(), hash)) {
            return Result.refused(new Rejection.WrongCredentials());
        }
        attempts.succeeded(key);
        return transactions.within(() -> open(account.orElseThrow()));
    }

    /** The account is read again under its lock: no session slips past a suspension, a new password or an erasure. */
    private Result<OpenSession> open(Account checked) {
        Optional<Account> locked = accounts.lock(checked.id())
                .filter(account -> Objects.equals(account.passwordHash(), checked.passwordHash()));
        return locked.map(this::start).orElseGet(() -> Result.refused(new Rejection.WrongCredentials()));
    }

    private Result<OpenSession> start(Account account) {
        if (account.isSuspended()) {
            return Result.refused(new Rejection.AccountSuspended());
        }
        Secret token = Secret.random();
        Session session =
                Session.started(ids.next(), account.id(), token.hash(), clock.instant(), policy.refreshLife());
        sessions.add(session);
        return Result.done(new OpenSession(session.id(), token, policy.refreshLife(), account));
    }

    /** @param email as it was typed */
    public record Command(String email, String password, String clientAddress) {

        @Override
        public String toString() {
            return "LoggingIn.Command";
        }
    }
}
