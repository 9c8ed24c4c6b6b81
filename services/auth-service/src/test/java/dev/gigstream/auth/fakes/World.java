package dev.gigstream.auth.fakes;

import dev.gigstream.auth.account.Account;
import dev.gigstream.auth.account.AccountChange;
import dev.gigstream.auth.account.AccountEvents;
import dev.gigstream.auth.account.Admins;
import dev.gigstream.auth.account.ChangingStanding;
import dev.gigstream.auth.account.EmailAddress;
import dev.gigstream.auth.account.GrantingRoles;
import dev.gigstream.auth.account.ImportingAccounts;
import dev.gigstream.auth.account.Role;
import dev.gigstream.auth.account.SigningUp;
import dev.gigstream.auth.account.VerifyingEmail;
import dev.gigstream.auth.attempt.AttemptPolicy;
import dev.gigstream.auth.attempt.Attempts;
import dev.gigstream.auth.code.CodePolicy;
import dev.gigstream.auth.erasure.ErasingAccount;
import dev.gigstream.auth.erasure.TellingErasures;
import dev.gigstream.auth.mail.Letters;
import dev.gigstream.auth.mail.MailPolicy;
import dev.gigstream.auth.mail.SendingMails;
import dev.gigstream.auth.password.ChangingPassword;
import dev.gigstream.auth.password.ConfirmingPassword;
import dev.gigstream.auth.password.ResettingPassword;
import dev.gigstream.auth.secret.Secret;
import dev.gigstream.auth.session.EndingSessions;
import dev.gigstream.auth.session.LoggingIn;
import dev.gigstream.auth.session.LoggingOut;
import dev.gigstream.auth.session.OpenSession;
import dev.gigstream.auth.session.RenewingSession;
import dev.gigstream.auth.session.Session;
import dev.gigstream.auth.session.SessionEnd;
import dev.gigstream.auth.session.SessionEvents;
import dev.gigstream.auth.session.SessionPolicy;
import dev.gigstream.auth.work.Rejection;
import dev.gigstream.auth.work.Result;
import dev.gigstream.auth.work.Transactions;
import dev.gigstream.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** All use cases over memory, with a clock that tests move; its methods read like what people do. */
public final class World {

    public static final String PASSWORD = "a long enough phrase";
    public static final String HOME = "198.51.100.7";

    public final MutableClock clock = MutableClock.atNoon();
    public final MemoryAccounts accounts = new MemoryAccounts();
    public final MemorySessions sessions = new MemorySessions();
    public final MemoryCodes codes = new MemoryCodes();
    public final MemoryTallies tallies = new MemoryTallies();
    public final MemoryMails mails = new MemoryMails();
    public final MemoryErasures erasures = new MemoryErasures();
    public final CountingPasswords passwords = new CountingPasswords();
    public final List<String> accountEvents = new ArrayList<>();
    public final List<String> sessionEvents = new ArrayList<>();

    private final AtomicLong ids = new AtomicLong();
    private final Transactions transactions = new Direct();
    private final SessionPolicy policy = new SessionPolicy(Duration.ofDays(30));
    private final Attempts attempts = new Attempts(tallies, AttemptPolicy.DEFAULT, transactions, clock);
    private final EndingSessions ending = new EndingSessions(sessions, new RecordedSessions(), clock);
    private final AccountEvents events = new RecordedAccounts();

    public final SigningUp signingUp =
            new SigningUp(accounts, events, mails, passwords, this::nextId, transactions, clock);
    public final VerifyingEmail verifyingEmail = new VerifyingEmail(
            accounts,
            events,
            codes,
            ending,
            new Admins(Set.of(new EmailAddress("boss@example.com"))),
            transactions,
            clock);
    public final GrantingRoles grantingRoles = new GrantingRoles(accounts, events, ending, transactions, clock);
    public final ChangingStanding standing = new ChangingStanding(accounts, events, ending, transactions, clock);
    public final LoggingIn loggingIn =
            new LoggingIn(accounts, sessions, attempts, passwords, this::nextId, policy, transactions, clock);
    public final RenewingSession renewing =
            new RenewingSession(accounts, sessions, ending, policy, transactions, clock);
    public final LoggingOut loggingOut = new LoggingOut(sessions, ending, transactions, clock);
    public final ConfirmingPassword confirming = new ConfirmingPassword(accounts, attempts, passwords);
    public final ChangingPassword changing =
            new ChangingPassword(confirming, accounts, events, passwords, ending, transactions, clock);
    public final ResettingPassword resetting =
            new ResettingPassword(accounts, events, codes, attempts, passwords, ending, transactions, clock);
    public final ErasingAccount erasing =
            new ErasingAccount(confirming, accounts, erasures, codes, mails, sessions, ending, transactions, clock);
    public final TellingErasures telling =
            new TellingErasures(erasures, events, Duration.ofSeconds(30), transactions, clock);
    public final ImportingAccounts importing =
            new ImportingAccounts(accounts, erasures, events, passwords, this::nextId, transactions, clock);
    public final SendingMails sending = new SendingMails(
            mails,
            accounts,
            codes,
            new Letters("https://gigstream.example"),
            mails,
            MailPolicy.DEFAULT,
            CodePolicy.DEFAULT,
            clock);

    public Account signedUp(String email) {
        var command = new SigningUp.Command(new EmailAddress(email), PASSWORD, "Asha", Role.BUYER);
        return valueOf(signingUp.handle(command));
    }

    public Result<OpenSession> logIn(String email, String password, String from) {
        return loggingIn.handle(new LoggingIn.Command(email, password, from));
    }

    public OpenSession loggedIn(Account account) {
        return valueOf(logIn(account.email().value(), PASSWORD, HOME));
    }

    /** Later than whatever was answered before. */
    public Result<OpenSession> renew(Secret token) {
        clock.advance(Duration.ofMillis(1));
        return renewing.handle(token, clock.instant());
    }

    /** The code in the last mail to an address. */
    public Secret codeMailedTo(String email) {
        String text = mails.sentTo(email).getLast().text();
        return new Secret(text.substring(text.indexOf("token=") + "token=".length())
                .lines()
                .findFirst()
                .orElseThrow());
    }

    public static <T> T valueOf(Result<T> result) {
        return result.orThrow(rejection -> new IllegalStateException(rejection.toString()));
    }

    public static Rejection reasonOf(Result<?> result) {
        return ((Result.Refused<?>) result).reason();
    }

    private String nextId() {
        return "id-" + ids.incrementAndGet();
    }

    private static final class Direct implements Transactions {
        @Override
        public <T> T within(Supplier<T> work) {
            return work.get();
        }
    }

    private final class RecordedAccounts implements AccountEvents {
        @Override
        public void publish(List<Account> changed, AccountChange change, String actorId, Instant at) {
            changed.forEach(account -> accountEvents.add(change + " v" + account.version()));
        }

        @Override
        public void erased(String accountId) {
            accountEvents.add("erased " + accountId);
        }
    }

    private final class RecordedSessions implements SessionEvents {
        @Override
        public void ended(Session session, SessionEnd reason, String actorId, Instant at) {
            sessionEvents.add(session.id() + " v" + session.version() + " ended: " + reason);
        }

        @Override
        public void accessRevoked(Session session, SessionEnd reason, String actorId, Instant at) {
            sessionEvents.add(session.id() + " v" + session.version() + " revoked: " + reason);
        }
    }
}
